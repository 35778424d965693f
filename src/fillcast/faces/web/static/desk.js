function m(t,e={},...n){let i=document.createElement(t);for(let[s,r]of Object.entries(e))typeof r=="function"?i.addEventListener(s,r):r===!0?i.setAttribute(s,""):r!==!1&&i.setAttribute(s,String(r));return i.append(...n.filter(s=>s!=null)),i}function I(t,e){let n=t.firstChild;n instanceof Text&&!n.nextSibling?n.data!==e&&(n.data=e):t.textContent!==e&&(t.textContent=e)}var ma=0,vi=t=>`fc-${t}-${ma+=1}`;var j=t=>t!=null&&Number.isFinite(t),Fl=new Map;function E(t,e=2){if(!j(t))return"–";let n=Fl.get(e);n||(n=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),Fl.set(e,n));let i=n.format(Math.abs(t));return t<0&&/[1-9]/.test(i)?`−${i}`:i}function ys(t){if(!t)return 2;let[e="",n="0"]=t.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(n))}function Rt(t,e){if(!j(t))return"–";let n=e?t/e:t*100;return E(t,ys(e)+(Math.abs(n-Math.round(n))>1e-6?1:0))}function qt(t){for(let[e,n]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(t)>=e)return`${Number((t/e).toPrecision(3))}${n}`;return`${Number(t.toPrecision(3))}`}function Cn(t,e,n){return n==="money"?E(e,j(e)&&Math.abs(e)<1?4:2):n==="%"?E(j(t)?t/100:t,4):E(t,2)}function At(t){if(!j(t))return"–";if(t>=6e10)return`${Math.floor(t/6e10)} min ${Math.floor(t/1e9%60)} s`;for(let[e,n]of[["s",1e9],["ms",1e6],["µs",1e3]])if(t>=n)return`${E(t/n,1)} ${e}`;return`${E(t,0)} ns`}var an=t=>new Date(t).toISOString().slice(11,19),Ft=t=>j(t)?`${E(100*t,0)} %`:"–";var wi=class{constructor(e){this.changed=e;this.level=m("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=m("section",{class:"card alert"},m("header",{},m("h2",{},"Alert")),m("label",{class:"field row"},m("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=m("p",{class:"told",role:"status"});title=document.title;isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,n){let{bps:i}=this,s=e.estimate?.whole_net_bps;if(i===null||!n.isLive||s===null||s===void 0){this.become(!1,i===null?"":n.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<i,s<i?`net is ${E(s)} bps, below ${E(i)}`:`net is ${E(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,n){I(this.line,n),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),document.title=e?`▼ ${n} · fillcast`:this.title,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let n=e.createOscillator(),i=e.createGain();n.frequency.value=880,i.gain.setValueAtTime(.2,e.currentTime),i.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),n.connect(i).connect(e.destination),n.start(),n.stop(e.currentTime+.6)}};var ga="uplot",ba="u-hz",va="u-vt",wa="u-title",ya="u-wrap",xa="u-under",ka="u-over",_a="u-axis",fn="u-off",Sa="u-select",Ta="u-cursor-x",Ma="u-cursor-y",Ea="u-cursor-pt",La="u-legend",$a="u-live",Na="u-inline",Pa="u-series",Aa="u-marker",Il="u-label",za="u-value",ni="width",ii="height";var Wl="bottom",Dn="left",xs="right",Rs="#000",Vl=Rs+"0",ks="mousemove",Ul="mousedown",_s="mouseup",jl="mouseenter",Bl="mouseleave",Kl="dblclick",Ca="resize",Da="scroll",Gl="change",Si="dppxchange",Fs="--",Vn=typeof window<"u",Ls=Vn?document:null,Hn=Vn?window:null,Oa=Vn?navigator:null,ce,yi;function $s(){let t=devicePixelRatio;ce!=t&&(ce=t,yi&&Ps(Gl,yi,$s),yi=matchMedia(`(min-resolution: ${ce-.001}dppx) and (max-resolution: ${ce+.001}dppx)`),pn(Gl,yi,$s),Hn.dispatchEvent(new CustomEvent(Si)))}function st(t,e){if(e!=null){let n=t.classList;!n.contains(e)&&n.add(e)}}function Ns(t,e){let n=t.classList;n.contains(e)&&n.remove(e)}function xe(t,e,n){t.style[e]=n+"px"}function yt(t,e,n,i){let s=Ls.createElement(t);return e!=null&&st(s,e),n?.insertBefore(s,i),s}function dt(t,e){return yt("div",t,e)}var ql=new WeakMap;function zt(t,e,n,i,s){let r="translate("+e+"px,"+n+"px)",a=ql.get(t);r!=a&&(t.style.transform=r,ql.set(t,r),e<0||n<0||e>i||n>s?st(t,fn):Ns(t,fn))}var Yl=new WeakMap;function Jl(t,e,n){let i=e+n,s=Yl.get(t);i!=s&&(Yl.set(t,i),t.style.background=e,t.style.borderColor=n)}var Zl=new WeakMap;function Ql(t,e,n,i){let s=e+""+n,r=Zl.get(t);s!=r&&(Zl.set(t,s),t.style.height=n+"px",t.style.width=e+"px",t.style.marginLeft=i?-e/2+"px":0,t.style.marginTop=i?-n/2+"px":0)}var Is={passive:!0},Ha={...Is,capture:!0};function pn(t,e,n,i){e.addEventListener(t,n,i?Ha:Is)}function Ps(t,e,n,i){e.removeEventListener(t,n,Is)}Vn&&$s();function xt(t,e,n,i){let s;n=n||0,i=i||e.length-1;let r=i<=2147483647;for(;i-n>1;)s=r?n+i>>1:lt((n+i)/2),e[s]<t?n=s:i=s;return t-e[n]<=e[i]-t?n:i}function Mr(t){return(n,i,s)=>{let r=-1,a=-1;for(let u=i;u<=s;u++)if(t(n[u])){r=u;break}for(let u=s;u>=i;u--)if(t(n[u])){a=u;break}return[r,a]}}var Er=t=>t!=null,Lr=t=>t!=null&&t>0,Ei=Mr(Er),Ra=Mr(Lr);function Fa(t,e,n,i=0,s=!1){let r=s?Ra:Ei,a=s?Lr:Er;[e,n]=r(t,e,n);let u=t[e],f=t[e];if(e>-1)if(i==1)u=t[e],f=t[n];else if(i==-1)u=t[n],f=t[e];else for(let d=e;d<=n;d++){let v=t[d];a(v)&&(v<u?u=v:v>f&&(f=v))}return[u??me,f??-me]}function Li(t,e,n,i){let s=tr(t),r=tr(e);t==e&&(s==-1?(t*=n,e/=n):(t/=n,e*=n));let a=n==10?It:$r,u=s==1?lt:ht,f=r==1?ht:lt,d=u(a(ze(t))),v=f(a(ze(e))),g=Rn(n,d),w=Rn(n,v);return n==10&&(d<0&&(g=ge(g,-d)),v<0&&(w=ge(w,-v))),i||n==2?(t=g*s,e=w*r):(t=zr(t,g),e=$i(e,w)),[t,e]}function Ws(t,e,n,i){let s=Li(t,e,n,i);return t==0&&(s[0]=0),e==0&&(s[1]=0),s}var Vs=.1,Xl={mode:3,pad:Vs},li={pad:0,soft:null,mode:0},Ia={min:li,max:li};function Ti(t,e,n,i){return Ni(n)?er(t,e,n):(li.pad=n,li.soft=i?0:null,li.mode=i?3:0,er(t,e,Ia))}function oe(t,e){return t??e}function Wa(t,e,n){for(e=oe(e,0),n=oe(n,t.length-1);e<=n;){if(t[e]!=null)return!0;e++}return!1}function er(t,e,n){let i=n.min,s=n.max,r=oe(i.pad,0),a=oe(s.pad,0),u=oe(i.hard,-me),f=oe(s.hard,me),d=oe(i.soft,me),v=oe(s.soft,-me),g=oe(i.mode,0),w=oe(s.mode,0),S=e-t,T=It(S),C=Ye(ze(t),ze(e)),O=It(C),W=ze(O-T);(S<1e-24||W>10)&&(S=0,(t==0||e==0)&&(S=1e-24,g==2&&d!=me&&(r=0),w==2&&v!=-me&&(a=0)));let x=S||C||1e3,D=It(x),M=Rn(10,lt(D)),J=x*(S==0?t==0?.1:1:r),A=ge(zr(t-J,M/10),24),X=t>=d&&(g==1||g==3&&A<=d||g==2&&A>=d)?d:me,Y=Ye(u,A<X&&t>=X?X:kt(X,A)),ne=x*(S==0?e==0?.1:1:a),q=ge($i(e+ne,M/10),24),L=e<=v&&(w==1||w==3&&q>=v||w==2&&q<=v)?v:-me,Q=kt(f,q>L&&e<=L?L:Ye(L,q));return Y==Q&&Y==0&&(Q=100),[Y,Q]}var Va=new Intl.NumberFormat(Vn?Oa.language:"en-US"),Us=t=>Va.format(t),rt=Math,_i=rt.PI,ze=rt.abs,lt=rt.floor,Ae=rt.round,ht=rt.ceil,kt=rt.min,Ye=rt.max,Rn=rt.pow,tr=rt.sign,It=rt.log10,$r=rt.log2,Ua=(t,e=1)=>rt.sinh(t)*e,Ss=(t,e=1)=>rt.asinh(t/e),me=1/0;function nr(t){return(It((t^t>>31)-(t>>31))|0)+1}function As(t,e,n){return kt(Ye(t,e),n)}function Nr(t){return typeof t=="function"}function ie(t){return Nr(t)?t:()=>t}var ja=()=>{},Pr=t=>t,Ar=(t,e)=>e,Ba=t=>null,ir=t=>!0,sr=(t,e)=>t==e,Ka=/\.\d*?(?=9{6,}|0{6,})/gm,dn=t=>{if(Dr(t)||Jt.has(t))return t;let e=`${t}`,n=e.match(Ka);if(n==null)return t;let i=n[0].length-1;if(e.indexOf("e-")!=-1){let[s,r]=e.split("e");return+`${dn(s)}e${r}`}return ge(t,i)};function cn(t,e){return dn(ge(dn(t/e))*e)}function $i(t,e){return dn(ht(dn(t/e))*e)}function zr(t,e){return dn(lt(dn(t/e))*e)}function ge(t,e=0){if(Dr(t))return t;let n=10**e,i=t*n*(1+Number.EPSILON);return Ae(i)/n}var Jt=new Map;function Cr(t){return((""+t).split(".")[1]||"").length}function oi(t,e,n,i){let s=[],r=i.map(Cr);for(let a=e;a<n;a++){let u=ze(a),f=ge(Rn(t,a),u);for(let d=0;d<i.length;d++){let v=t==10?+`${i[d]}e${a}`:i[d]*f,g=(a>=0?0:u)+(a>=r[d]?0:r[d]),w=t==10?v:ge(v,g);s.push(w),Jt.set(w,g)}}return s}var ri={},js=[],Fn=[null,null],Yt=Array.isArray,Dr=Number.isInteger,Ga=t=>t===void 0;function lr(t){return typeof t=="string"}function Ni(t){let e=!1;if(t!=null){let n=t.constructor;e=n==null||n==Object}return e}function qa(t){return t!=null&&typeof t=="object"}var Ya=Object.getPrototypeOf(Uint8Array),Or="__proto__";function In(t,e=Ni){let n;if(Yt(t)){let i=t.find(s=>s!=null);if(Yt(i)||e(i)){n=Array(t.length);for(let s=0;s<t.length;s++)n[s]=In(t[s],e)}else n=t.slice()}else if(t instanceof Ya)n=t.slice();else if(e(t)){n={};for(let i in t)i!=Or&&(n[i]=In(t[i],e))}else n=t;return n}function $e(t){let e=arguments;for(let n=1;n<e.length;n++){let i=e[n];for(let s in i)s!=Or&&(Ni(t[s])?$e(t[s],In(i[s])):t[s]=In(i[s]))}return t}var Ja=0,Za=1,Qa=2;function Xa(t,e,n){for(let i=0,s,r=-1;i<e.length;i++){let a=e[i];if(a>r){for(s=a-1;s>=0&&t[s]==null;)t[s--]=null;for(s=a+1;s<n&&t[s]==null;)t[r=s++]=null}}}function ec(t,e){if(ic(t)){let a=t[0].slice();for(let u=1;u<t.length;u++)a.push(...t[u].slice(1));return sc(a[0])||(a=nc(a)),a}let n=new Set;for(let a=0;a<t.length;a++){let f=t[a][0],d=f.length;for(let v=0;v<d;v++)n.add(f[v])}let i=[Array.from(n).sort((a,u)=>a-u)],s=i[0].length,r=new Map;for(let a=0;a<s;a++)r.set(i[0][a],a);for(let a=0;a<t.length;a++){let u=t[a],f=u[0];for(let d=1;d<u.length;d++){let v=u[d],g=Array(s).fill(void 0),w=e?e[a][d]:Za,S=[];for(let T=0;T<v.length;T++){let C=v[T],O=r.get(f[T]);C===null?w!=Ja&&(g[O]=C,w==Qa&&S.push(O)):g[O]=C}Xa(g,S,s),i.push(g)}}return i}var tc=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function nc(t){let e=t[0],n=e.length,i=Array(n);for(let r=0;r<i.length;r++)i[r]=r;i.sort((r,a)=>e[r]-e[a]);let s=[];for(let r=0;r<t.length;r++){let a=t[r],u=Array(n);for(let f=0;f<n;f++)u[f]=a[i[f]];s.push(u)}return s}function ic(t){let e=t[0][0],n=e.length;for(let i=1;i<t.length;i++){let s=t[i][0];if(s.length!=n)return!1;if(s!=e){for(let r=0;r<n;r++)if(s[r]!=e[r])return!1}}return!0}function sc(t,e=100){let n=t.length;if(n<=1)return!0;let i=0,s=n-1;for(;i<=s&&t[i]==null;)i++;for(;s>=i&&t[s]==null;)s--;if(s<=i)return!0;let r=Ye(1,lt((s-i+1)/e));for(let a=t[i],u=i+r;u<=s;u+=r){let f=t[u];if(f!=null){if(f<=a)return!1;a=f}}return!0}var Hr=["January","February","March","April","May","June","July","August","September","October","November","December"],Rr=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Fr(t){return t.slice(0,3)}var lc=Rr.map(Fr),rc=Hr.map(Fr),oc={MMMM:Hr,MMM:rc,WWWW:Rr,WWW:lc};function ti(t){return(t<10?"0":"")+t}function ac(t){return(t<10?"00":t<100?"0":"")+t}var cc={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,e)=>e.MMMM[t.getMonth()],MMM:(t,e)=>e.MMM[t.getMonth()],MM:t=>ti(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ti(t.getDate()),D:t=>t.getDate(),WWWW:(t,e)=>e.WWWW[t.getDay()],WWW:(t,e)=>e.WWW[t.getDay()],HH:t=>ti(t.getHours()),H:t=>t.getHours(),h:t=>{let e=t.getHours();return e==0?12:e>12?e-12:e},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ti(t.getMinutes()),m:t=>t.getMinutes(),ss:t=>ti(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>ac(t.getMilliseconds())};function Bs(t,e){e=e||oc;let n=[],i=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=i.exec(t);)n.push(s[0][0]=="{"?cc[s[1]]:s[0]);return r=>{let a="";for(let u=0;u<n.length;u++)a+=typeof n[u]=="string"?n[u]:n[u](r,e);return a}}var uc=new Intl.DateTimeFormat().resolvedOptions().timeZone;function fc(t,e){let n;return e=="UTC"||e=="Etc/UTC"?n=new Date(+t+t.getTimezoneOffset()*6e4):e==uc?n=t:(n=new Date(t.toLocaleString("en-US",{timeZone:e})),n.setMilliseconds(t.getMilliseconds())),n}var Ir=t=>t%1==0,Mi=[1,2,2.5,5],pc=oi(10,-32,0,Mi),Wr=oi(10,0,32,Mi),dc=Wr.filter(Ir),un=pc.concat(Wr),Ks=`
`,Vr="{YYYY}",rr=Ks+Vr,Ur="{M}/{D}",si=Ks+Ur,xi=si+"/{YY}",jr="{aa}",hc="{h}:{mm}",On=hc+jr,or=Ks+On,ar=":{ss}",fe=null;function Br(t){let e=t*1e3,n=e*60,i=n*60,s=i*24,r=s*30,a=s*365,f=(t==1?oi(10,0,3,Mi).filter(Ir):oi(10,-3,0,Mi)).concat([e,e*5,e*10,e*15,e*30,n,n*5,n*10,n*15,n*30,i,i*2,i*3,i*4,i*6,i*8,i*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,r,r*2,r*3,r*4,r*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,Vr,fe,fe,fe,fe,fe,fe,1],[s*28,"{MMM}",rr,fe,fe,fe,fe,fe,1],[s,Ur,rr,fe,fe,fe,fe,fe,1],[i,"{h}"+jr,xi,fe,si,fe,fe,fe,1],[n,On,xi,fe,si,fe,fe,fe,1],[e,ar,xi+" "+On,fe,si+" "+On,fe,or,fe,1],[t,ar+".{fff}",xi+" "+On,fe,si+" "+On,fe,or,fe,1]];function v(g){return(w,S,T,C,O,W)=>{let x=[],D=O>=a,M=O>=r&&O<a,J=g(T),A=ge(J*t,3),X=Ts(J.getFullYear(),D?0:J.getMonth(),M||D?1:J.getDate()),Y=ge(X*t,3);if(M||D){let ne=M?O/r:0,q=D?O/a:0,L=A==Y?A:ge(Ts(X.getFullYear()+q,X.getMonth()+ne,1)*t,3),Q=new Date(Ae(L/t)),H=Q.getFullYear(),K=Q.getMonth();for(let U=0;L<=C;U++){let se=Ts(H+q*U,K+ne*U,1),V=se-g(ge(se*t,3));L=ge((+se+V)*t,3),L<=C&&x.push(L)}}else{let ne=O>=s?s:O,q=lt(T)-lt(A),L=Y+q+$i(A-Y,ne);x.push(L);let Q=g(L),H=Q.getHours()+Q.getMinutes()/n+Q.getSeconds()/i,K=O/i,U=w.axes[S]._space,se=W/U;for(;L=ge(L+O,t==1?0:3),!(L>C);)if(K>1){let V=lt(ge(H+K,6))%24,le=g(L).getHours()-V;le>1&&(le=-1),L-=le*i,H=(H+K)%24;let pe=x[x.length-1];ge((L-pe)/O,3)*se>=.7&&x.push(L)}else x.push(L)}return x}}return[f,d,v]}var[mc,gc,bc]=Br(1),[vc,wc,yc]=Br(.001);oi(2,-53,53,[1]);function cr(t,e){return t.map(n=>n.map((i,s)=>s==0||s==8||i==null?i:e(s==1||n[8]==0?i:n[1]+i)))}function ur(t,e){return(n,i,s,r,a)=>{let u=e.find(T=>a>=T[0])||e[e.length-1],f,d,v,g,w,S;return i.map(T=>{let C=t(T),O=C.getFullYear(),W=C.getMonth(),x=C.getDate(),D=C.getHours(),M=C.getMinutes(),J=C.getSeconds(),A=O!=f&&u[2]||W!=d&&u[3]||x!=v&&u[4]||D!=g&&u[5]||M!=w&&u[6]||J!=S&&u[7]||u[1];return f=O,d=W,v=x,g=D,w=M,S=J,A(C)})}}function xc(t,e){let n=Bs(e);return(i,s,r,a,u)=>s.map(f=>n(t(f)))}function Ts(t,e,n){return new Date(t,e,n)}function fr(t,e){return e(t)}var kc="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function pr(t,e){return(n,i,s,r)=>r==null?Fs:e(t(i))}function _c(t,e){let n=t.series[e];return n.width?n.stroke(t,e):n.points.width?n.points.stroke(t,e):null}function Sc(t,e){return t.series[e].fill(t,e)}var Tc={show:!0,live:!0,isolate:!1,mount:ja,markers:{show:!0,width:2,stroke:_c,fill:Sc,dash:"solid"},idx:null,idxs:null,values:[]};function Mc(t,e){let n=t.cursor.points,i=dt(),s=n.size(t,e);xe(i,ni,s),xe(i,ii,s);let r=s/-2;xe(i,"marginLeft",r),xe(i,"marginTop",r);let a=n.width(t,e,s);return a&&xe(i,"borderWidth",a),i}function Ec(t,e){let n=t.series[e].points;return n._fill||n._stroke}function Lc(t,e){let n=t.series[e].points;return n._stroke||n._fill}function $c(t,e){return t.series[e].points.size}var Ms=[0,0];function Nc(t,e,n){return Ms[0]=e,Ms[1]=n,Ms}function ki(t,e,n,i=!0){return s=>{s.button==0&&(!i||s.target==e)&&n(s)}}function Es(t,e,n,i=!0){return s=>{(!i||s.target==e)&&n(s)}}var Pc={show:!0,x:!0,y:!0,lock:!1,move:Nc,points:{one:!1,show:Mc,size:$c,width:0,stroke:Lc,fill:Ec},bind:{mousedown:ki,mouseup:ki,click:ki,dblclick:ki,mousemove:Es,mouseleave:Es,mouseenter:Es},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(t,e,n,i,s)=>i-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Kr={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Gs=$e({},Kr,{filter:Ar}),Gr=$e({},Gs,{size:10}),qr=$e({},Kr,{show:!1}),qs='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Yr="bold "+qs,Jr=1.5,dr={show:!0,scale:"x",stroke:Rs,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Yr,side:2,grid:Gs,ticks:Gr,border:qr,font:qs,lineGap:Jr,rotate:0},Ac="Value",zc="Time",hr={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function Cc(t,e,n,i,s){return e.map(r=>r==null?"":Us(r))}function Dc(t,e,n,i,s,r,a){let u=[],f=Jt.get(s)||0;n=a?n:ge($i(n,s),f);for(let d=n;d<=i;d=ge(d+s,f))u.push(Object.is(d,-0)?0:d);return u}function zs(t,e,n,i,s,r,a){let u=[],f=t.scales[t.axes[e].scale].log,d=f==10?It:$r,v=lt(d(n));s=Rn(f,v),f==10&&(s=un[xt(s,un)]);let g=n,w=s*f;f==10&&(w=un[xt(w,un)]);do u.push(g),g=g+s,f==10&&!Jt.has(g)&&(g=ge(g,Jt.get(s))),g>=w&&(s=g,w=s*f,f==10&&(w=un[xt(w,un)]));while(g<=i);return u}function Oc(t,e,n,i,s,r,a){let f=t.scales[t.axes[e].scale].asinh,d=i>f?zs(t,e,Ye(f,n),i,s):[f],v=i>=0&&n<=0?[0]:[];return(n<-f?zs(t,e,Ye(f,-i),-n,s):[f]).reverse().map(w=>-w).concat(v,d)}var Zr=/./,Hc=/[12357]/,Rc=/[125]/,mr=/1/,Cs=(t,e,n,i)=>t.map((s,r)=>e==4&&s==0||r%i==0&&n.test(s.toExponential()[s<0?1:0])?s:null);function Fc(t,e,n,i,s){let r=t.axes[n],a=r.scale,u=t.scales[a],f=t.valToPos,d=r._space,v=f(10,a),g=f(9,a)-v>=d?Zr:f(7,a)-v>=d?Hc:f(5,a)-v>=d?Rc:mr;if(g==mr){let w=ze(f(1,a)-v);if(w<d)return Cs(e.slice().reverse(),u.distr,g,ht(d/w)).reverse()}return Cs(e,u.distr,g,1)}function Ic(t,e,n,i,s){let r=t.axes[n],a=r.scale,u=r._space,f=t.valToPos,d=ze(f(1,a)-f(2,a));return d<u?Cs(e.slice().reverse(),3,Zr,ht(u/d)).reverse():e}function Wc(t,e,n,i){return i==null?Fs:e==null?"":Us(e)}var gr={show:!0,scale:"y",stroke:Rs,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Yr,side:3,grid:Gs,ticks:Gr,border:qr,font:qs,lineGap:Jr,rotate:0};function Vc(t,e){let n=3+(t||1)*2;return ge(n*e,3)}function Uc(t,e){let{scale:n,idxs:i}=t.series[0],s=t._data[0],r=t.valToPos(s[i[0]],n,!0),a=t.valToPos(s[i[1]],n,!0),u=ze(a-r),f=t.series[e],d=u/(f.points.space*ce);return i[1]-i[0]<=d}var br={scale:null,auto:!0,sorted:0,min:me,max:-me},Qr=(t,e,n,i,s)=>s,vr={show:!0,auto:!0,sorted:0,gaps:Qr,alpha:1,facets:[$e({},br,{scale:"x"}),$e({},br,{scale:"y"})]},wr={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Qr,alpha:1,points:{show:Uc,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function jc(t,e,n,i,s){return n/10}var Xr={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Bc=$e({},Xr,{time:!1,ori:1}),yr={};function eo(t,e){let n=yr[t];return n||(n={key:t,plots:[],sub(i){n.plots.push(i)},unsub(i){n.plots=n.plots.filter(s=>s!=i)},pub(i,s,r,a,u,f,d){for(let v=0;v<n.plots.length;v++)n.plots[v]!=s&&n.plots[v].pub(i,s,r,a,u,f,d)}},t!=null&&(yr[t]=n)),n}var Wn=1,Ds=2;function hn(t,e,n){let i=t.mode,s=t.series[e],r=i==2?t._data[e]:t._data,a=t.scales,u=t.bbox,f=r[0],d=i==2?r[1]:r[e],v=i==2?a[s.facets[0].scale]:a[t.series[0].scale],g=i==2?a[s.facets[1].scale]:a[s.scale],w=u.left,S=u.top,T=u.width,C=u.height,O=t.valToPosH,W=t.valToPosV;return v.ori==0?n(s,f,d,v,g,O,W,w,S,T,C,Ai,Un,Ci,no,so):n(s,f,d,v,g,W,O,S,w,C,T,zi,jn,Zs,io,lo)}function Ys(t,e){let n=0,i=0,s=oe(t.bands,js);for(let r=0;r<s.length;r++){let a=s[r];a.series[0]==e?n=a.dir:a.series[1]==e&&(a.dir==1?i|=1:i|=2)}return[n,i==1?-1:i==2?1:i==3?2:0]}function Kc(t,e,n,i,s){let r=t.mode,a=t.series[e],u=r==2?a.facets[1].scale:a.scale,f=t.scales[u];return s==-1?f.min:s==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function Wt(t,e,n,i,s,r){return hn(t,e,(a,u,f,d,v,g,w,S,T,C,O)=>{let W=a.pxRound,x=d.dir*(d.ori==0?1:-1),D=d.ori==0?Un:jn,M,J;x==1?(M=n,J=i):(M=i,J=n);let A=W(g(u[M],d,C,S)),X=W(w(f[M],v,O,T)),Y=W(g(u[J],d,C,S)),ne=W(w(r==1?v.max:v.min,v,O,T)),q=new Path2D(s);return D(q,Y,ne),D(q,A,ne),D(q,A,X),q})}function Pi(t,e,n,i,s,r){let a=null;if(t.length>0){a=new Path2D;let u=e==0?Ci:Zs,f=n;for(let g=0;g<t.length;g++){let w=t[g];if(w[1]>w[0]){let S=w[0]-f;S>0&&u(a,f,i,S,i+r),f=w[1]}}let d=n+s-f,v=10;d>0&&u(a,f,i-v/2,d,i+r+v)}return a}function Gc(t,e,n){let i=t[t.length-1];i&&i[0]==e?i[1]=n:t.push([e,n])}function Js(t,e,n,i,s,r,a){let u=[],f=t.length;for(let d=s==1?n:i;d>=n&&d<=i;d+=s)if(e[d]===null){let g=d,w=d;if(s==1)for(;++d<=i&&e[d]===null;)w=d;else for(;--d>=n&&e[d]===null;)w=d;let S=r(t[g]),T=w==g?S:r(t[w]),C=g-s;S=a<=0&&C>=0&&C<f?r(t[C]):S;let W=w+s;T=a>=0&&W>=0&&W<f?r(t[W]):T,T>=S&&u.push([S,T])}return u}function xr(t){return t==0?Pr:t==1?Ae:e=>cn(e,t)}function to(t){let e=t==0?Ai:zi,n=t==0?(s,r,a,u,f,d)=>{s.arcTo(r,a,u,f,d)}:(s,r,a,u,f,d)=>{s.arcTo(a,r,f,u,d)},i=t==0?(s,r,a,u,f)=>{s.rect(r,a,u,f)}:(s,r,a,u,f)=>{s.rect(a,r,f,u)};return(s,r,a,u,f,d=0,v=0)=>{d==0&&v==0?i(s,r,a,u,f):(d=kt(d,u/2,f/2),v=kt(v,u/2,f/2),e(s,r+d,a),n(s,r+u,a,r+u,a+f,d),n(s,r+u,a+f,r,a+f,v),n(s,r,a+f,r,a,v),n(s,r,a,r+u,a,d),s.closePath())}}var Ai=(t,e,n)=>{t.moveTo(e,n)},zi=(t,e,n)=>{t.moveTo(n,e)},Un=(t,e,n)=>{t.lineTo(e,n)},jn=(t,e,n)=>{t.lineTo(n,e)},Ci=to(0),Zs=to(1),no=(t,e,n,i,s,r)=>{t.arc(e,n,i,s,r)},io=(t,e,n,i,s,r)=>{t.arc(n,e,i,s,r)},so=(t,e,n,i,s,r,a)=>{t.bezierCurveTo(e,n,i,s,r,a)},lo=(t,e,n,i,s,r,a)=>{t.bezierCurveTo(n,e,s,i,a,r)};function ro(t){return(e,n,i,s,r)=>hn(e,n,(a,u,f,d,v,g,w,S,T,C,O)=>{let{pxRound:W,points:x}=a,D,M;d.ori==0?(D=Ai,M=no):(D=zi,M=io);let J=ge(x.width*ce,3),A=(x.size-x.width)/2*ce,X=ge(A*2,3),Y=new Path2D,ne=new Path2D,{left:q,top:L,width:Q,height:H}=e.bbox;Ci(ne,q-X,L-X,Q+X*2,H+X*2);let K=U=>{if(f[U]!=null){let se=W(g(u[U],d,C,S)),V=W(w(f[U],v,O,T));D(Y,se+A,V),M(Y,se,V,A,0,_i*2)}};if(r)r.forEach(K);else for(let U=i;U<=s;U++)K(U);return{stroke:J>0?Y:null,fill:Y,clip:ne,flags:Wn|Ds}})}function oo(t){return(e,n,i,s,r,a)=>{i!=s&&(r!=i&&a!=i&&t(e,n,i),r!=s&&a!=s&&t(e,n,s),t(e,n,a))}}var qc=oo(Un),Yc=oo(jn);function ao(t){let e=oe(t?.alignGaps,0);return(n,i,s,r)=>hn(n,i,(a,u,f,d,v,g,w,S,T,C,O)=>{[s,r]=Ei(f,s,r);let W=a.pxRound,x=H=>W(g(H,d,C,S)),D=H=>W(w(H,v,O,T)),M,J;d.ori==0?(M=Un,J=qc):(M=jn,J=Yc);let A=d.dir*(d.ori==0?1:-1),X={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wn},Y=X.stroke,ne=!1;if(r-s>=C*4){let H=R=>n.posToVal(R,d.key,!0),K=null,U=null,se,V,Je,ke=x(u[A==1?s:r]),le=x(u[s]),pe=x(u[r]),ee=H(A==1?le+1:pe-1);for(let R=A==1?s:r;R>=s&&R<=r;R+=A){let Ne=u[R],_e=(A==1?Ne<ee:Ne>ee)?ke:x(Ne),ue=f[R];_e==ke?ue!=null?(V=ue,K==null?(M(Y,_e,D(V)),se=K=U=V):V<K?K=V:V>U&&(U=V)):ue===null&&(ne=!0):(K!=null&&J(Y,ke,D(K),D(U),D(se),D(V)),ue!=null?(V=ue,M(Y,_e,D(V)),K=U=se=V):(K=U=null,ue===null&&(ne=!0)),ke=_e,ee=H(ke+A))}K!=null&&K!=U&&Je!=ke&&J(Y,ke,D(K),D(U),D(se),D(V))}else for(let H=A==1?s:r;H>=s&&H<=r;H+=A){let K=f[H];K===null?ne=!0:K!=null&&M(Y,x(u[H]),D(K))}let[L,Q]=Ys(n,i);if(a.fill!=null||L!=0){let H=X.fill=new Path2D(Y),K=a.fillTo(n,i,a.min,a.max,L),U=D(K),se=x(u[s]),V=x(u[r]);A==-1&&([V,se]=[se,V]),M(H,V,U),M(H,se,U)}if(!a.spanGaps){let H=[];ne&&H.push(...Js(u,f,s,r,A,x,e)),X.gaps=H=a.gaps(n,i,s,r,H),X.clip=Pi(H,d.ori,S,T,C,O)}return Q!=0&&(X.band=Q==2?[Wt(n,i,s,r,Y,-1),Wt(n,i,s,r,Y,1)]:Wt(n,i,s,r,Y,Q)),X})}function Jc(t){let e=oe(t.align,1),n=oe(t.ascDesc,!1),i=oe(t.alignGaps,0),s=oe(t.extend,!1);return(r,a,u,f)=>hn(r,a,(d,v,g,w,S,T,C,O,W,x,D)=>{[u,f]=Ei(g,u,f);let M=d.pxRound,{left:J,width:A}=r.bbox,X=le=>M(T(le,w,x,O)),Y=le=>M(C(le,S,D,W)),ne=w.ori==0?Un:jn,q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wn},L=q.stroke,Q=w.dir*(w.ori==0?1:-1),H=Y(g[Q==1?u:f]),K=X(v[Q==1?u:f]),U=K,se=K;s&&e==-1&&(se=J,ne(L,se,H)),ne(L,K,H);for(let le=Q==1?u:f;le>=u&&le<=f;le+=Q){let pe=g[le];if(pe==null)continue;let ee=X(v[le]),R=Y(pe);e==1?ne(L,ee,H):ne(L,U,R),ne(L,ee,R),H=R,U=ee}let V=U;s&&e==1&&(V=J+A,ne(L,V,H));let[Je,ke]=Ys(r,a);if(d.fill!=null||Je!=0){let le=q.fill=new Path2D(L),pe=d.fillTo(r,a,d.min,d.max,Je),ee=Y(pe);ne(le,V,ee),ne(le,se,ee)}if(!d.spanGaps){let le=[];le.push(...Js(v,g,u,f,Q,X,i));let pe=d.width*ce/2,ee=n||e==1?pe:-pe,R=n||e==-1?-pe:pe;le.forEach(Ne=>{Ne[0]+=ee,Ne[1]+=R}),q.gaps=le=d.gaps(r,a,u,f,le),q.clip=Pi(le,w.ori,O,W,x,D)}return ke!=0&&(q.band=ke==2?[Wt(r,a,u,f,L,-1),Wt(r,a,u,f,L,1)]:Wt(r,a,u,f,L,ke)),q})}function kr(t,e,n,i,s,r,a=me){if(t.length>1){let u=null;for(let f=0,d=1/0;f<t.length;f++)if(e[f]!==void 0){if(u!=null){let v=ze(t[f]-t[u]);v<d&&(d=v,a=ze(n(t[f],i,s,r)-n(t[u],i,s,r)))}u=f}}return a}function Zc(t){t=t||ri;let e=oe(t.size,[.6,me,1]),n=t.align||0,i=t.gap||0,s=t.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let r=ie(s),a=1-e[0],u=oe(e[1],me),f=oe(e[2],1),d=oe(t.disp,ri),v=oe(t.each,S=>{}),{fill:g,stroke:w}=d;return(S,T,C,O)=>hn(S,T,(W,x,D,M,J,A,X,Y,ne,q,L)=>{let Q=W.pxRound,H=n,K=i*ce,U=u*ce,se=f*ce,V,Je;M.ori==0?[V,Je]=r(S,T):[Je,V]=r(S,T);let ke=M.dir*(M.ori==0?1:-1),le=M.ori==0?Ci:Zs,pe=M.ori==0?v:(P,be,Pe,vn,Xt,Mt,en)=>{v(P,be,Pe,Xt,vn,en,Mt)},ee=oe(S.bands,js).find(P=>P.series[0]==T),R=ee!=null?ee.dir:0,Ne=W.fillTo(S,T,W.min,W.max,R),je=Q(X(Ne,J,L,ne)),_e,ue,mt,Xe=q,Te=Q(W.width*ce),Tt=!1,Dt=null,ot=null,Vt=null,mn=null;g!=null&&(Te==0||w!=null)&&(Tt=!0,Dt=g.values(S,T,C,O),ot=new Map,new Set(Dt).forEach(P=>{P!=null&&ot.set(P,new Path2D)}),Te>0&&(Vt=w.values(S,T,C,O),mn=new Map,new Set(Vt).forEach(P=>{P!=null&&mn.set(P,new Path2D)})));let{x0:gn,size:Gn}=d;if(gn!=null&&Gn!=null){H=1,x=gn.values(S,T,C,O),gn.unit==2&&(x=x.map(Pe=>S.posToVal(Y+Pe*q,M.key,!0)));let P=Gn.values(S,T,C,O);Gn.unit==2?ue=P[0]*q:ue=A(P[0],M,q,Y)-A(0,M,q,Y),Xe=kr(x,D,A,M,q,Y,Xe),mt=Xe-ue+K}else Xe=kr(x,D,A,M,q,Y,Xe),mt=Xe*a+K,ue=Xe-mt;mt<1&&(mt=0),Te>=ue/2&&(Te=0),mt<5&&(Q=Pr);let ai=mt>0,Zt=Xe-mt-(ai?Te:0);ue=Q(As(Zt,se,U)),_e=(H==0?ue/2:H==ke?0:ue)-H*ke*((H==0?K/2:0)+(ai?Te/2:0));let Be={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},bn=Tt?null:new Path2D,Ot=null;if(ee!=null)Ot=S.data[ee.series[1]];else{let{y0:P,y1:be}=d;P!=null&&be!=null&&(D=be.values(S,T,C,O),Ot=P.values(S,T,C,O))}let Qt=V*ue,Z=Je*ue;for(let P=ke==1?C:O;P>=C&&P<=O;P+=ke){let be=D[P];if(be==null)continue;if(Ot!=null){let Ze=Ot[P]??0;if(be-Ze==0)continue;je=X(Ze,J,L,ne)}let Pe=M.distr!=2||d!=null?x[P]:P,vn=A(Pe,M,q,Y),Xt=X(oe(be,Ne),J,L,ne),Mt=Q(vn-_e),en=Q(Ye(Xt,je)),et=Q(kt(Xt,je)),at=en-et;if(be!=null){let Ze=be<0?Z:Qt,gt=be<0?Qt:Z;Tt?(Te>0&&Vt[P]!=null&&le(mn.get(Vt[P]),Mt,et+lt(Te/2),ue,Ye(0,at-Te),Ze,gt),Dt[P]!=null&&le(ot.get(Dt[P]),Mt,et+lt(Te/2),ue,Ye(0,at-Te),Ze,gt)):le(bn,Mt,et+lt(Te/2),ue,Ye(0,at-Te),Ze,gt),pe(S,T,P,Mt-Te/2,et,ue+Te,at)}}return Te>0?Be.stroke=Tt?mn:bn:Tt||(Be._fill=W.width==0?W._fill:W._stroke??W._fill,Be.width=0),Be.fill=Tt?ot:bn,Be})}function Qc(t,e){let n=oe(e?.alignGaps,0);return(i,s,r,a)=>hn(i,s,(u,f,d,v,g,w,S,T,C,O,W)=>{[r,a]=Ei(d,r,a);let x=u.pxRound,D=V=>x(w(V,v,O,T)),M=V=>x(S(V,g,W,C)),J,A,X;v.ori==0?(J=Ai,X=Un,A=so):(J=zi,X=jn,A=lo);let Y=v.dir*(v.ori==0?1:-1),ne=D(f[Y==1?r:a]),q=ne,L=[],Q=[];for(let V=Y==1?r:a;V>=r&&V<=a;V+=Y)if(d[V]!=null){let ke=f[V],le=D(ke);L.push(q=le),Q.push(M(d[V]))}let H={stroke:t(L,Q,J,X,A,x),fill:null,clip:null,band:null,gaps:null,flags:Wn},K=H.stroke,[U,se]=Ys(i,s);if(u.fill!=null||U!=0){let V=H.fill=new Path2D(K),Je=u.fillTo(i,s,u.min,u.max,U),ke=M(Je);X(V,q,ke),X(V,ne,ke)}if(!u.spanGaps){let V=[];V.push(...Js(f,d,r,a,Y,D,n)),H.gaps=V=u.gaps(i,s,r,a,V),H.clip=Pi(V,v.ori,T,C,O,W)}return se!=0&&(H.band=se==2?[Wt(i,s,r,a,K,-1),Wt(i,s,r,a,K,1)]:Wt(i,s,r,a,K,se)),H})}function Xc(t){return Qc(eu,t)}function eu(t,e,n,i,s,r){let a=t.length;if(a<2)return null;let u=new Path2D;if(n(u,t[0],e[0]),a==2)i(u,t[1],e[1]);else{let f=Array(a),d=Array(a-1),v=Array(a-1),g=Array(a-1);for(let w=0;w<a-1;w++)v[w]=e[w+1]-e[w],g[w]=t[w+1]-t[w],d[w]=v[w]/g[w];f[0]=d[0];for(let w=1;w<a-1;w++)d[w]===0||d[w-1]===0||d[w-1]>0!=d[w]>0?f[w]=0:(f[w]=3*(g[w-1]+g[w])/((2*g[w]+g[w-1])/d[w-1]+(g[w]+2*g[w-1])/d[w]),isFinite(f[w])||(f[w]=0));f[a-1]=d[a-2];for(let w=0;w<a-1;w++)s(u,t[w]+g[w]/3,e[w]+f[w]*g[w]/3,t[w+1]-g[w]/3,e[w+1]-f[w+1]*g[w]/3,t[w+1],e[w+1])}return u}var Os=new Set;function _r(){for(let t of Os)t.syncRect(!0)}Vn&&(pn(Ca,Hn,_r),pn(Da,Hn,_r,!0),pn(Si,Hn,()=>{Ie.pxRatio=ce}));var tu=ao(),nu=ro();function Sr(t,e,n,i){return(i?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((r,a)=>Hs(r,a,e,n))}function iu(t,e){return t.map((n,i)=>i==0?{}:$e({},e,n))}function Hs(t,e,n,i){return $e({},e==0?n:i,t)}function co(t,e,n){return e==null?Fn:[e,n]}var su=co;function lu(t,e,n){return e==null?Fn:Ti(e,n,Vs,!0)}function uo(t,e,n,i){return e==null?Fn:Li(e,n,t.scales[i].log,!1)}var ru=uo;function fo(t,e,n,i){return e==null?Fn:Ws(e,n,t.scales[i].log,!1)}var ou=fo;function au(t,e,n,i,s){let r=Ye(nr(t),nr(e)),a=e-t,u=xt(s/i*a,n);do{let f=n[u],d=i*f/a;if(d>=s&&r+(f<5?Jt.get(f):0)<=17)return[f,d]}while(++u<n.length);return[0,0]}function Tr(t){let e,n;return t=t.replace(/(\d+)px/,(i,s)=>(e=Ae((n=+s)*ce))+"px"),[t,e,n]}function cu(t){t.show&&[t.font,t.labelFont].forEach(e=>{let n=ge(e[2]*ce,1);e[0]=e[0].replace(/[0-9.]+px/,n+"px"),e[1]=n})}function Ie(t,e,n){let i={mode:oe(t.mode,1)},s=i.mode;function r(l,o,c,p){let h=o.valToPct(l);return p+c*(o.dir==-1?1-h:h)}function a(l,o,c,p){let h=o.valToPct(l);return p+c*(o.dir==-1?h:1-h)}function u(l,o,c,p){return o.ori==0?r(l,o,c,p):a(l,o,c,p)}i.valToPosH=r,i.valToPosV=a;let f=!1;i.status=0;let d=i.root=dt(ga);if(t.id!=null&&(d.id=t.id),st(d,t.class),t.title){let l=dt(wa,d);l.textContent=t.title}let v=yt("canvas"),g=i.ctx=v.getContext("2d"),w=dt(ya,d);pn("click",w,l=>{l.target===T&&(ve!=$n||Se!=Nn)&&Ve.click(i,l)},!0);let S=i.under=dt(xa,w);w.appendChild(v);let T=i.over=dt(ka,w);t=In(t);let C=+oe(t.pxAlign,1),O=xr(C);(t.plugins||[]).forEach(l=>{l.opts&&(t=l.opts(i,t)||t)});let W=t.ms||.001,x=i.series=s==1?Sr(t.series||[],hr,wr,!1):iu(t.series||[null],vr),D=i.axes=Sr(t.axes||[],dr,gr,!0),M=i.scales={},J=i.bands=t.bands||[];J.forEach(l=>{l.fill=ie(l.fill||null),l.dir=oe(l.dir,-1)});let A=s==2?x[1].facets[0].scale:x[0].scale,X={axes:ea,series:Yo},Y=(t.drawOrder||["axes","series"]).map(l=>X[l]);function ne(l){let o=l.distr==3?c=>It(c>0?c:l.clamp(i,c,l.min,l.max,l.key)):l.distr==4?c=>Ss(c,l.asinh):l.distr==100?c=>l.fwd(c):c=>c;return c=>{let p=o(c),{_min:h,_max:b}=l,y=b-h;return(p-h)/y}}function q(l){let o=M[l];if(o==null){let c=(t.scales||ri)[l]||ri;if(c.from!=null){q(c.from);let p=$e({},M[c.from],c,{key:l});p.valToPct=ne(p),M[l]=p}else{o=M[l]=$e({},l==A?Xr:Bc,c),o.key=l;let p=o.time,h=o.range,b=Yt(h);if((l!=A||s==2&&!p)&&(b&&(h[0]==null||h[1]==null)&&(h={min:h[0]==null?Xl:{mode:1,hard:h[0],soft:h[0]},max:h[1]==null?Xl:{mode:1,hard:h[1],soft:h[1]}},b=!1),!b&&Ni(h))){let y=h;h=(k,_,$)=>_==null?Fn:Ti(_,$,y)}o.range=ie(h||(p?su:l==A?o.distr==3?ru:o.distr==4?ou:co:o.distr==3?uo:o.distr==4?fo:lu)),o.auto=ie(b?!1:o.auto),o.clamp=ie(o.clamp||jc),o._min=o._max=null,o.valToPct=ne(o)}}}q("x"),q("y"),s==1&&x.forEach(l=>{q(l.scale)}),D.forEach(l=>{q(l.scale)});for(let l in t.scales)q(l);let L=M[A],Q=L.distr,H,K;L.ori==0?(st(d,ba),H=r,K=a):(st(d,va),H=a,K=r);let U={};for(let l in M){let o=M[l];(o.min!=null||o.max!=null)&&(U[l]={min:o.min,max:o.max},o.min=o.max=null)}let se=t.tzDate||(l=>new Date(Ae(l/W))),V=t.fmtDate||Bs,Je=W==1?bc(se):yc(se),ke=ur(se,cr(W==1?gc:wc,V)),le=pr(se,fr(kc,V)),pe=[],ee=i.legend=$e({},Tc,t.legend),R=i.cursor=$e({},Pc,{drag:{y:s==2}},t.cursor),Ne=ee.show,je=R.show,_e=ee.markers;ee.idxs=pe,_e.width=ie(_e.width),_e.dash=ie(_e.dash),_e.stroke=ie(_e.stroke),_e.fill=ie(_e.fill);let ue,mt,Xe,Te=[],Tt=[],Dt,ot=!1,Vt={};if(ee.live){let l=x[1]?x[1].values:null;ot=l!=null,Dt=ot?l(i,1,0):{_:0};for(let o in Dt)Vt[o]=Fs}if(Ne)if(ue=yt("table",La,d),Xe=yt("tbody",null,ue),ee.mount(i,ue),ot){mt=yt("thead",null,ue,Xe);let l=yt("tr",null,mt);yt("th",null,l);for(var mn in Dt)yt("th",Il,l).textContent=mn}else st(ue,Na),ee.live&&st(ue,$a);let gn={show:!0},Gn={show:!1};function ai(l,o){if(o==0&&(ot||!ee.live||s==2))return Fn;let c=[],p=yt("tr",Pa,Xe,Xe.childNodes[o]);st(p,l.class),l.show||st(p,fn);let h=yt("th",null,p);if(_e.show){let k=dt(Aa,h);if(o>0){let _=_e.width(i,o);_&&(k.style.border=_+"px "+_e.dash(i,o)+" "+_e.stroke(i,o)),k.style.background=_e.fill(i,o)}}let b=dt(Il,h);l.label instanceof HTMLElement?b.appendChild(l.label):b.textContent=l.label,o>0&&(_e.show||(b.style.color=l.width>0?_e.stroke(i,o):_e.fill(i,o)),Be("click",h,k=>{if(R._lock)return;nn(k);let _=x.indexOf(l);if((k.ctrlKey||k.metaKey)!=ee.isolate){let $=x.some((N,z)=>z>0&&z!=_&&N.show);x.forEach((N,z)=>{z>0&&Lt(z,$?z==_?gn:Gn:gn,!0,Le.setSeries)})}else Lt(_,{show:!l.show},!0,Le.setSeries)},!1),yn&&Be(jl,h,k=>{R._lock||(nn(k),Lt(x.indexOf(l),An,!0,Le.setSeries))},!1));for(var y in Dt){let k=yt("td",za,p);k.textContent="--",c.push(k)}return[p,c]}let Zt=new Map;function Be(l,o,c,p=!0){let h=Zt.get(o)||{},b=R.bind[l](i,o,c,p);b&&(pn(l,o,h[l]=b),Zt.set(o,h))}function bn(l,o,c){let p=Zt.get(o)||{};for(let h in p)(l==null||h==l)&&(Ps(h,o,p[h]),delete p[h]);l==null&&Zt.delete(o)}let Ot=0,Qt=0,Z=0,P=0,be=0,Pe=0,vn=be,Xt=Pe,Mt=Z,en=P,et=0,at=0,Ze=0,gt=0;i.bbox={};let Zi=!1,ci=!1,wn=!1,tn=!1,ui=!1,ct=!1;function Qi(l,o,c){(c||l!=i.width||o!=i.height)&&cl(l,o),Tn(!1),wn=!0,ci=!0,Mn()}function cl(l,o){i.width=Ot=Z=l,i.height=Qt=P=o,be=Pe=0,Vo(),Uo();let c=i.bbox;et=c.left=cn(be*ce,.5),at=c.top=cn(Pe*ce,.5),Ze=c.width=cn(Z*ce,.5),gt=c.height=cn(P*ce,.5)}let Fo=3;function Io(){let l=!1,o=0;for(;!l;){o++;let c=Qo(o),p=Xo(o);l=o==Fo||c&&p,l||(cl(i.width,i.height),ci=!0)}}function Wo({width:l,height:o}){Qi(l,o)}i.setSize=Wo;function Vo(){let l=!1,o=!1,c=!1,p=!1;D.forEach((h,b)=>{if(h.show&&h._show){let{side:y,_size:k}=h,_=y%2,$=h.label!=null?h.labelSize:0,N=k+$;N>0&&(_?(Z-=N,y==3?(be+=N,p=!0):c=!0):(P-=N,y==0?(Pe+=N,l=!0):o=!0))}}),sn[0]=l,sn[1]=c,sn[2]=o,sn[3]=p,Z-=Ut[1]+Ut[3],be+=Ut[3],P-=Ut[2]+Ut[0],Pe+=Ut[0]}function Uo(){let l=be+Z,o=Pe+P,c=be,p=Pe;function h(b,y){switch(b){case 1:return l+=y,l-y;case 2:return o+=y,o-y;case 3:return c-=y,c+y;case 0:return p-=y,p+y}}D.forEach((b,y)=>{if(b.show&&b._show){let k=b.side;b._pos=h(k,b._size),b.label!=null&&(b._lpos=h(k,b.labelSize))}})}if(R.dataIdx==null){let l=R.hover,o=l.skip=new Set(l.skip??[]);o.add(void 0);let c=l.prox=ie(l.prox),p=l.bias??=0;R.dataIdx=(h,b,y,k)=>{if(b==0)return y;let _=y,$=c(h,b,y,k)??me,N=$>=0&&$<me,z=L.ori==0?Z:P,G=R.left,ae=e[0],re=e[b];if(o.has(re[y])){_=null;let te=null,B=null,F;if(p==0||p==-1)for(F=y;te==null&&F-- >0;)o.has(re[F])||(te=F);if(p==0||p==1)for(F=y;B==null&&F++<re.length;)o.has(re[F])||(B=F);if(te!=null||B!=null)if(N){let ye=te==null?-1/0:H(ae[te],L,z,0),Me=B==null?1/0:H(ae[B],L,z,0),Fe=G-ye,de=Me-G;Fe<=de?Fe<=$&&(_=te):de<=$&&(_=B)}else _=B==null?te:te==null?B:y-te<=B-y?te:B}else N&&ze(G-H(ae[y],L,z,0))>$&&(_=null);return _}}let nn=l=>{R.event=l};R.idxs=pe,R._lock=!1;let Ue=R.points;Ue.show=ie(Ue.show),Ue.size=ie(Ue.size),Ue.stroke=ie(Ue.stroke),Ue.width=ie(Ue.width),Ue.fill=ie(Ue.fill);let Et=i.focus=$e({},t.focus||{alpha:.3},R.focus),yn=Et.prox>=0,xn=yn&&Ue.one,ut=[],kn=[],_n=[];function ul(l,o){let c=Ue.show(i,o);if(c instanceof HTMLElement)return st(c,Ea),st(c,l.class),zt(c,-10,-10,Z,P),T.insertBefore(c,ut[o]),c}function fl(l,o){if(s==1||o>0){let c=s==1&&M[l.scale].time,p=l.value;l.value=c?lr(p)?pr(se,fr(p,V)):p||le:p||Wc,l.label=l.label||(c?zc:Ac)}if(xn||o>0){l.width=l.width==null?1:l.width,l.paths=l.paths||tu||Ba,l.fillTo=ie(l.fillTo||Kc),l.pxAlign=+oe(l.pxAlign,C),l.pxRound=xr(l.pxAlign),l.stroke=ie(l.stroke||null),l.fill=ie(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let c=Vc(Ye(1,l.width),1),p=l.points=$e({},{size:c,width:Ye(1,c*.2),stroke:l.stroke,space:c*2,paths:nu,_stroke:null,_fill:null},l.points);p.show=ie(p.show),p.filter=ie(p.filter),p.fill=ie(p.fill),p.stroke=ie(p.stroke),p.paths=ie(p.paths),p.pxAlign=l.pxAlign}if(Ne){let c=ai(l,o);Te.splice(o,0,c[0]),Tt.splice(o,0,c[1]),ee.values.push(null)}if(je){pe.splice(o,0,null);let c=null;xn?o==0&&(c=ul(l,o)):o>0&&(c=ul(l,o)),ut.splice(o,0,c),kn.splice(o,0,0),_n.splice(o,0,0)}Re("addSeries",o)}function jo(l,o){o=o??x.length,l=s==1?Hs(l,o,hr,wr):Hs(l,o,{},vr),x.splice(o,0,l),fl(x[o],o)}i.addSeries=jo;function Bo(l){if(x.splice(l,1),Ne){ee.values.splice(l,1),Tt.splice(l,1);let o=Te.splice(l,1)[0];bn(null,o.firstChild),o.remove()}je&&(pe.splice(l,1),ut.splice(l,1)[0].remove(),kn.splice(l,1),_n.splice(l,1)),Re("delSeries",l)}i.delSeries=Bo;let sn=[!1,!1,!1,!1];function Ko(l,o){if(l._show=l.show,l.show){let c=l.side%2,p=M[l.scale];p==null&&(l.scale=c?x[1].scale:A,p=M[l.scale]);let h=p.time;l.size=ie(l.size),l.space=ie(l.space),l.rotate=ie(l.rotate),Yt(l.incrs)&&l.incrs.forEach(y=>{!Jt.has(y)&&Jt.set(y,Cr(y))}),l.incrs=ie(l.incrs||(p.distr==2?dc:h?W==1?mc:vc:un)),l.splits=ie(l.splits||(h&&p.distr==1?Je:p.distr==3?zs:p.distr==4?Oc:Dc)),l.stroke=ie(l.stroke),l.grid.stroke=ie(l.grid.stroke),l.ticks.stroke=ie(l.ticks.stroke),l.border.stroke=ie(l.border.stroke);let b=l.values;l.values=Yt(b)&&!Yt(b[0])?ie(b):h?Yt(b)?ur(se,cr(b,V)):lr(b)?xc(se,b):b||ke:b||Cc,l.filter=ie(l.filter||(p.distr>=3&&p.log==10?Fc:p.distr==3&&p.log==2?Ic:Ar)),l.font=Tr(l.font),l.labelFont=Tr(l.labelFont),l._size=l.size(i,null,o,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(sn[o]=!0,l._el=dt(_a,w))}}function qn(l,o,c,p){let[h,b,y,k]=c,_=o%2,$=0;return _==0&&(k||b)&&($=o==0&&!h||o==2&&!y?Ae(dr.size/3):0),_==1&&(h||y)&&($=o==1&&!b||o==3&&!k?Ae(gr.size/2):0),$}let pl=i.padding=(t.padding||[qn,qn,qn,qn]).map(l=>ie(oe(l,qn))),Ut=i._padding=pl.map((l,o)=>l(i,o,sn,0)),We,Ce=null,De=null,fi=s==1?x[0].idxs:null,bt=null,Yn=!1;function dl(l,o){if(e=l??[],i.data=i._data=e,s==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),bt=e[0],We=bt.length;let c=e;if(Q==2){c=e.slice();let p=c[0]=Array(We);for(let h=0;h<We;h++)p[h]=h}i._data=e=c}if(Tn(!0),Re("setData"),Q==2&&(wn=!0),o!==!1){let c=L;c.auto(i,Yn)?Xi():Bt(A,c.min,c.max),tn=tn||R.left>=0,ct=!0,Mn()}}i.setData=dl;function Xi(){Yn=!0;let l,o;s==1&&(We>0?(Ce=fi[0]=0,De=fi[1]=We-1,l=e[0][Ce],o=e[0][De],Q==2?(l=Ce,o=De):l==o&&(Q==3?[l,o]=Li(l,l,L.log,!1):Q==4?[l,o]=Ws(l,l,L.log,!1):L.time?o=l+Ae(86400/W):[l,o]=Ti(l,o,Vs,!0))):(Ce=fi[0]=l=null,De=fi[1]=o=null)),Bt(A,l,o)}let pi,Sn,es,ts,ns,is,ss,ls,rs,Qe;function hl(l,o,c,p,h,b){l??=Vl,c??=js,p??="butt",h??=Vl,b??="round",l!=pi&&(g.strokeStyle=pi=l),h!=Sn&&(g.fillStyle=Sn=h),o!=es&&(g.lineWidth=es=o),b!=ns&&(g.lineJoin=ns=b),p!=is&&(g.lineCap=is=p),c!=ts&&g.setLineDash(ts=c)}function ml(l,o,c,p){o!=Sn&&(g.fillStyle=Sn=o),l!=ss&&(g.font=ss=l),c!=ls&&(g.textAlign=ls=c),p!=rs&&(g.textBaseline=rs=p)}function os(l,o,c,p,h=0){if(p.length>0&&l.auto(i,Yn)&&(o==null||o.min==null)){let b=oe(Ce,0),y=oe(De,p.length-1),k=c.min==null?Fa(p,b,y,h,l.distr==3):[c.min,c.max];l.min=kt(l.min,c.min=k[0]),l.max=Ye(l.max,c.max=k[1])}}let gl={min:null,max:null};function Go(){for(let p in M){let h=M[p];U[p]==null&&(h.min==null||U[A]!=null&&h.auto(i,Yn))&&(U[p]=gl)}for(let p in M){let h=M[p];U[p]==null&&h.from!=null&&U[h.from]!=null&&(U[p]=gl)}U[A]!=null&&Tn(!0);let l={};for(let p in U){let h=U[p];if(h!=null){let b=l[p]=In(M[p],qa);if(h.min!=null)$e(b,h);else if(p!=A||s==2)if(We==0&&b.from==null){let y=b.range(i,null,null,p);b.min=y[0],b.max=y[1]}else b.min=me,b.max=-me}}if(We>0){x.forEach((p,h)=>{if(s==1){let b=p.scale,y=U[b];if(y==null)return;let k=l[b];if(h==0){let _=k.range(i,k.min,k.max,b);k.min=_[0],k.max=_[1],Ce=xt(k.min,e[0]),De=xt(k.max,e[0]),De-Ce>1&&(e[0][Ce]<k.min&&Ce++,e[0][De]>k.max&&De--),p.min=bt[Ce],p.max=bt[De]}else p.show&&p.auto&&os(k,y,p,e[h],p.sorted);p.idxs[0]=Ce,p.idxs[1]=De}else if(h>0&&p.show&&p.auto){let[b,y]=p.facets,k=b.scale,_=y.scale,[$,N]=e[h],z=l[k],G=l[_];z!=null&&os(z,U[k],b,$,b.sorted),G!=null&&os(G,U[_],y,N,y.sorted),p.min=y.min,p.max=y.max}});for(let p in l){let h=l[p],b=U[p];if(h.from==null&&(b==null||b.min==null)){let y=h.range(i,h.min==me?null:h.min,h.max==-me?null:h.max,p);h.min=y[0],h.max=y[1]}}}for(let p in l){let h=l[p];if(h.from!=null){let b=l[h.from];if(b.min==null)h.min=h.max=null;else{let y=h.range(i,b.min,b.max,p);h.min=y[0],h.max=y[1]}}}let o={},c=!1;for(let p in l){let h=l[p],b=M[p];if(b.min!=h.min||b.max!=h.max){b.min=h.min,b.max=h.max;let y=b.distr;b._min=y==3?It(b.min):y==4?Ss(b.min,b.asinh):y==100?b.fwd(b.min):b.min,b._max=y==3?It(b.max):y==4?Ss(b.max,b.asinh):y==100?b.fwd(b.max):b.max,o[p]=c=!0}}if(c){x.forEach((p,h)=>{s==2?h>0&&o.y&&(p._paths=null):o[p.scale]&&(p._paths=null)});for(let p in o)wn=!0,Re("setScale",p);je&&R.left>=0&&(tn=ct=!0)}for(let p in U)U[p]=null}function qo(l){let o=As(Ce-1,0,We-1),c=As(De+1,0,We-1);for(;l[o]==null&&o>0;)o--;for(;l[c]==null&&c<We-1;)c++;return[o,c]}function Yo(){if(We>0){let l=x.some(o=>o._focus)&&Qe!=Et.alpha;l&&(g.globalAlpha=Qe=Et.alpha),x.forEach((o,c)=>{if(c>0&&o.show&&(bl(c,!1),bl(c,!0),o._paths==null)){let p=Qe;Qe!=o.alpha&&(g.globalAlpha=Qe=o.alpha);let h=s==2?[0,e[c][0].length-1]:qo(e[c]);o._paths=o.paths(i,c,h[0],h[1]),Qe!=p&&(g.globalAlpha=Qe=p)}}),x.forEach((o,c)=>{if(c>0&&o.show){let p=Qe;Qe!=o.alpha&&(g.globalAlpha=Qe=o.alpha),o._paths!=null&&vl(c,!1);{let h=o._paths!=null?o._paths.gaps:null,b=o.points.show(i,c,Ce,De,h),y=o.points.filter(i,c,b,h);(b||y)&&(o.points._paths=o.points.paths(i,c,Ce,De,y),vl(c,!0))}Qe!=p&&(g.globalAlpha=Qe=p),Re("drawSeries",c)}}),l&&(g.globalAlpha=Qe=1)}}function bl(l,o){let c=o?x[l].points:x[l];c._stroke=c.stroke(i,l),c._fill=c.fill(i,l)}function vl(l,o){let c=o?x[l].points:x[l],{stroke:p,fill:h,clip:b,flags:y,_stroke:k=c._stroke,_fill:_=c._fill,_width:$=c.width}=c._paths;$=ge($*ce,3);let N=null,z=$%2/2;o&&_==null&&(_=$>0?"#fff":k);let G=c.pxAlign==1&&z>0;if(G&&g.translate(z,z),!o){let ae=et-$/2,re=at-$/2,te=Ze+$,B=gt+$;N=new Path2D,N.rect(ae,re,te,B)}o?as(k,$,c.dash,c.cap,_,p,h,y,b):Jo(l,k,$,c.dash,c.cap,_,p,h,y,N,b),G&&g.translate(-z,-z)}function Jo(l,o,c,p,h,b,y,k,_,$,N){let z=!1;_!=0&&J.forEach((G,ae)=>{if(G.series[0]==l){let re=x[G.series[1]],te=e[G.series[1]],B=(re._paths||ri).band;Yt(B)&&(B=G.dir==1?B[0]:B[1]);let F,ye=null;re.show&&B&&Wa(te,Ce,De)?(ye=G.fill(i,ae)||b,F=re._paths.clip):B=null,as(o,c,p,h,ye,y,k,_,$,N,F,B),z=!0}}),z||as(o,c,p,h,b,y,k,_,$,N)}let wl=Wn|Ds;function as(l,o,c,p,h,b,y,k,_,$,N,z){hl(l,o,c,p,h),(_||$||z)&&(g.save(),_&&g.clip(_),$&&g.clip($)),z?(k&wl)==wl?(g.clip(z),N&&g.clip(N),hi(h,y),di(l,b,o)):k&Ds?(hi(h,y),g.clip(z),di(l,b,o)):k&Wn&&(g.save(),g.clip(z),N&&g.clip(N),hi(h,y),g.restore(),di(l,b,o)):(hi(h,y),di(l,b,o)),(_||$||z)&&g.restore()}function di(l,o,c){c>0&&(o instanceof Map?o.forEach((p,h)=>{g.strokeStyle=pi=h,g.stroke(p)}):o!=null&&l&&g.stroke(o))}function hi(l,o){o instanceof Map?o.forEach((c,p)=>{g.fillStyle=Sn=p,g.fill(c)}):o!=null&&l&&g.fill(o)}function Zo(l,o,c,p){let h=D[l],b;if(p<=0)b=[0,0];else{let y=h._space=h.space(i,l,o,c,p),k=h._incrs=h.incrs(i,l,o,c,p,y);b=au(o,c,k,p,y)}return h._found=b}function cs(l,o,c,p,h,b,y,k,_,$){let N=y%2/2;C==1&&g.translate(N,N),hl(k,y,_,$,k),g.beginPath();let z,G,ae,re,te=h+(p==0||p==3?-b:b);c==0?(G=h,re=te):(z=h,ae=te);for(let B=0;B<l.length;B++)o[B]!=null&&(c==0?z=ae=l[B]:G=re=l[B],g.moveTo(z,G),g.lineTo(ae,re));g.stroke(),C==1&&g.translate(-N,-N)}function Qo(l){let o=!0;return D.forEach((c,p)=>{if(!c.show)return;let h=M[c.scale];if(h.min==null){c._show&&(o=!1,c._show=!1,Tn(!1));return}else c._show||(o=!1,c._show=!0,Tn(!1));let b=c.side,y=b%2,{min:k,max:_}=h,[$,N]=Zo(p,k,_,y==0?Z:P);if(N==0)return;let z=h.distr==2,G=c._splits=c.splits(i,p,k,_,$,N,z),ae=h.distr==2?G.map(F=>bt[F]):G,re=h.distr==2?bt[G[1]]-bt[G[0]]:$,te=c._values=c.values(i,c.filter(i,ae,p,N,re),p,N,re);c._rotate=b==2?c.rotate(i,te,p,N):0;let B=c._size;c._size=ht(c.size(i,te,p,l)),B!=null&&c._size!=B&&(o=!1)}),o}function Xo(l){let o=!0;return pl.forEach((c,p)=>{let h=c(i,p,sn,l);h!=Ut[p]&&(o=!1),Ut[p]=h}),o}function ea(){for(let l=0;l<D.length;l++){let o=D[l];if(!o.show||!o._show)continue;let c=o.side,p=c%2,h,b,y=o.stroke(i,l),k=c==0||c==3?-1:1,[_,$]=o._found;if(o.label!=null){let Ge=o.labelGap*k,it=Ae((o._lpos+Ge)*ce);ml(o.labelFont[0],y,"center",c==2?"top":Wl),g.save(),p==1?(h=b=0,g.translate(it,Ae(at+gt/2)),g.rotate((c==3?-_i:_i)/2)):(h=Ae(et+Ze/2),b=it);let on=Nr(o.label)?o.label(i,l,_,$):o.label;g.fillText(on,h,b),g.restore()}if($==0)continue;let N=M[o.scale],z=p==0?Ze:gt,G=p==0?et:at,ae=o._splits,re=N.distr==2?ae.map(Ge=>bt[Ge]):ae,te=N.distr==2?bt[ae[1]]-bt[ae[0]]:_,B=o.ticks,F=o.border,ye=B.show?B.size:0,Me=Ae(ye*ce),Fe=Ae((o.alignTo==2?o._size-ye-o.gap:o.gap)*ce),de=o._rotate*-_i/180,Ee=O(o._pos*ce),tt=(Me+Fe)*k,Ke=Ee+tt;b=p==0?Ke:0,h=p==1?Ke:0;let ft=o.font[0],vt=o.align==1?Dn:o.align==2?xs:de>0?Dn:de<0?xs:p==0?"center":c==3?xs:Dn,Nt=de||p==1?"middle":c==2?"top":Wl;ml(ft,y,vt,Nt);let nt=o.font[1]*o.lineGap,pt=ae.map(Ge=>O(u(Ge,N,z,G))),wt=o._values;for(let Ge=0;Ge<wt.length;Ge++){let it=wt[Ge];if(it!=null){p==0?h=pt[Ge]:b=pt[Ge],it=""+it;let on=it.indexOf(`
`)==-1?[it]:it.split(/\n/gm);for(let qe=0;qe<on.length;qe++){let Rl=on[qe];de?(g.save(),g.translate(h,b+qe*nt),g.rotate(de),g.fillText(Rl,0,0),g.restore()):g.fillText(Rl,h,b+qe*nt)}}}B.show&&cs(pt,B.filter(i,re,l,$,te),p,c,Ee,Me,ge(B.width*ce,3),B.stroke(i,l),B.dash,B.cap);let Pt=o.grid;Pt.show&&cs(pt,Pt.filter(i,re,l,$,te),p,p==0?2:1,p==0?at:et,p==0?gt:Ze,ge(Pt.width*ce,3),Pt.stroke(i,l),Pt.dash,Pt.cap),F.show&&cs([Ee],[1],p==0?1:0,p==0?1:2,p==1?at:et,p==1?gt:Ze,ge(F.width*ce,3),F.stroke(i,l),F.dash,F.cap)}Re("drawAxes")}function Tn(l){x.forEach((o,c)=>{c>0&&(o._paths=null,l&&(s==1?(o.min=null,o.max=null):o.facets.forEach(p=>{p.min=null,p.max=null})))})}let mi=!1,us=!1,Jn=[];function ta(){us=!1;for(let l=0;l<Jn.length;l++)Re(...Jn[l]);Jn.length=0}function Mn(){mi||(tc(yl),mi=!0)}function na(l,o=!1){mi=!0,us=o,l(i),yl(),o&&Jn.length>0&&queueMicrotask(ta)}i.batch=na;function yl(){if(Zi&&(Go(),Zi=!1),wn&&(Io(),wn=!1),ci){if(xe(S,Dn,be),xe(S,"top",Pe),xe(S,ni,Z),xe(S,ii,P),xe(T,Dn,be),xe(T,"top",Pe),xe(T,ni,Z),xe(T,ii,P),xe(w,ni,Ot),xe(w,ii,Qt),v.width=Ae(Ot*ce),v.height=Ae(Qt*ce),D.forEach(({_el:l,_show:o,_size:c,_pos:p,side:h})=>{if(l!=null)if(o){let b=h===3||h===0?c:0,y=h%2==1;xe(l,y?"left":"top",p-b),xe(l,y?"width":"height",c),xe(l,y?"top":"left",y?Pe:be),xe(l,y?"height":"width",y?P:Z),Ns(l,fn)}else st(l,fn)}),pi=Sn=es=ns=is=ss=ls=rs=ts=null,Qe=1,Xn(!0),be!=vn||Pe!=Xt||Z!=Mt||P!=en){Tn(!1);let l=Z/Mt,o=P/en;if(je&&!tn&&R.left>=0){R.left*=l,R.top*=o,En&&zt(En,Ae(R.left),0,Z,P),Ln&&zt(Ln,0,Ae(R.top),Z,P);for(let c=0;c<ut.length;c++){let p=ut[c];p!=null&&(kn[c]*=l,_n[c]*=o,zt(p,ht(kn[c]),ht(_n[c]),Z,P))}}if(we.show&&!ui&&we.left>=0&&we.width>0){we.left*=l,we.width*=l,we.top*=o,we.height*=o;for(let c in gs)xe(Pn,c,we[c])}vn=be,Xt=Pe,Mt=Z,en=P}Re("setSize"),ci=!1}Ot>0&&Qt>0&&(g.clearRect(0,0,v.width,v.height),Re("drawClear"),Y.forEach(l=>l()),Re("draw")),we.show&&ui&&(gi(we),ui=!1),je&&tn&&(rn(null,!0,!1),tn=!1),ee.show&&ee.live&&ct&&(hs(),ct=!1),f||(f=!0,i.status=1,Re("ready")),Yn=!1,mi=!1}i.redraw=(l,o)=>{wn=o||!1,l!==!1?Bt(A,L.min,L.max):Mn()};function fs(l,o){let c=M[l];if(c.from==null){if(We==0){let p=c.range(i,o.min,o.max,l);o.min=p[0],o.max=p[1]}if(o.min>o.max){let p=o.min;o.min=o.max,o.max=p}if(We>1&&o.min!=null&&o.max!=null&&o.max-o.min<1e-16)return;l==A&&c.distr==2&&We>0&&(o.min=xt(o.min,e[0]),o.max=xt(o.max,e[0]),o.min==o.max&&o.max++),U[l]=o,Zi=!0,Mn()}}i.setScale=fs;let ps,ds,En,Ln,xl,kl,$n,Nn,_l,Sl,ve,Se,jt=!1,Ve=R.drag,Oe=Ve.x,He=Ve.y;je&&(R.x&&(ps=dt(Ta,T)),R.y&&(ds=dt(Ma,T)),L.ori==0?(En=ps,Ln=ds):(En=ds,Ln=ps),ve=R.left,Se=R.top);let we=i.select=$e({show:!0,over:!0,left:0,width:0,top:0,height:0},t.select),Pn=we.show?dt(Sa,we.over?T:S):null;function gi(l,o){if(we.show){for(let c in l)we[c]=l[c],c in gs&&xe(Pn,c,l[c]);o!==!1&&Re("setSelect")}}i.setSelect=gi;function ia(l){if(x[l].show)Ne&&Ns(Te[l],fn);else if(Ne&&st(Te[l],fn),je){let c=xn?ut[0]:ut[l];c!=null&&zt(c,-10,-10,Z,P)}}function Bt(l,o,c){fs(l,{min:o,max:c})}function Lt(l,o,c,p){o.focus!=null&&aa(l),o.show!=null&&x.forEach((h,b)=>{b>0&&(l==b||l==null)&&(h.show=o.show,ia(b),s==2?(Bt(h.facets[0].scale,null,null),Bt(h.facets[1].scale,null,null)):Bt(h.scale,null,null),Mn())}),c!==!1&&Re("setSeries",l,o),p&&ei("setSeries",i,l,o)}i.setSeries=Lt;function sa(l,o){$e(J[l],o)}function la(l,o){l.fill=ie(l.fill||null),l.dir=oe(l.dir,-1),o=o??J.length,J.splice(o,0,l)}function ra(l){l==null?J.length=0:J.splice(l,1)}i.addBand=la,i.setBand=sa,i.delBand=ra;function oa(l,o){x[l].alpha=o,je&&ut[l]!=null&&(ut[l].style.opacity=o),Ne&&Te[l]&&(Te[l].style.opacity=o)}let Ht,Kt,ln,An={focus:!0};function aa(l){if(l!=ln){let o=l==null,c=Et.alpha!=1;x.forEach((p,h)=>{if(s==1||h>0){let b=o||h==0||h==l;p._focus=o?null:b,c&&oa(h,b?1:Et.alpha)}}),ln=l,c&&Mn()}}Ne&&yn&&Be(Bl,ue,l=>{R._lock||(nn(l),ln!=null&&Lt(null,An,!0,Le.setSeries))});function $t(l,o,c){let p=M[o];c&&(l=l/ce-(p.ori==1?Pe:be));let h=Z;p.ori==1&&(h=P,l=h-l),p.dir==-1&&(l=h-l);let b=p._min,y=p._max,k=l/h,_=b+(y-b)*k,$=p.distr;return $==3?Rn(10,_):$==4?Ua(_,p.asinh):$==100?p.bwd(_):_}function ca(l,o){let c=$t(l,A,o);return xt(c,e[0],Ce,De)}i.valToIdx=l=>xt(l,e[0]),i.posToIdx=ca,i.posToVal=$t,i.valToPos=(l,o,c)=>M[o].ori==0?r(l,M[o],c?Ze:Z,c?et:0):a(l,M[o],c?gt:P,c?at:0),i.setCursor=(l,o,c)=>{ve=l.left,Se=l.top,rn(null,o,c)};function Tl(l,o){xe(Pn,Dn,we.left=l),xe(Pn,ni,we.width=o)}function Ml(l,o){xe(Pn,"top",we.top=l),xe(Pn,ii,we.height=o)}let Zn=L.ori==0?Tl:Ml,Qn=L.ori==1?Tl:Ml;function ua(){if(Ne&&ee.live)for(let l=s==2?1:0;l<x.length;l++){if(l==0&&ot)continue;let o=ee.values[l],c=0;for(let p in o)Tt[l][c++].firstChild.nodeValue=o[p]}}function hs(l,o){if(l!=null&&(l.idxs?l.idxs.forEach((c,p)=>{pe[p]=c}):Ga(l.idx)||pe.fill(l.idx),ee.idx=pe[0]),Ne&&ee.live){for(let c=0;c<x.length;c++)(c>0||s==1&&!ot)&&fa(c,pe[c]);ua()}ct=!1,o!==!1&&Re("setLegend")}i.setLegend=hs;function fa(l,o){let c=x[l],p=l==0&&Q==2?bt:e[l],h;ot?h=c.values(i,l,o)??Vt:(h=c.value(i,o==null?null:p[o],l,o),h=h==null?Vt:{_:h}),ee.values[l]=h}function rn(l,o,c){_l=ve,Sl=Se,[ve,Se]=R.move(i,ve,Se),R.left=ve,R.top=Se,je&&(En&&zt(En,Ae(ve),0,Z,P),Ln&&zt(Ln,0,Ae(Se),Z,P));let p,h=Ce>De;Ht=me,Kt=null;let b=L.ori==0?Z:P,y=L.ori==1?Z:P;if(ve<0||We==0||h){p=R.idx=null;for(let k=0;k<x.length;k++){let _=ut[k];_!=null&&zt(_,-10,-10,Z,P)}yn&&Lt(null,An,!0,l==null&&Le.setSeries),ee.live&&(pe.fill(p),ct=!0)}else{let k,_,$;s==1&&(k=L.ori==0?ve:Se,_=$t(k,A),p=R.idx=xt(_,e[0],Ce,De),$=H(e[0][p],L,b,0));let N=-10,z=-10,G=0,ae=0,re=!0,te="",B="";for(let F=s==2?1:0;F<x.length;F++){let ye=x[F],Me=pe[F],Fe=Me==null?null:s==1?e[F][Me]:e[F][1][Me],de=R.dataIdx(i,F,p,_),Ee=de==null?null:s==1?e[F][de]:e[F][1][de];if(ct=ct||Ee!=Fe||de!=Me,pe[F]=de,F>0&&ye.show){let tt=de==null?-10:de==p?$:H(s==1?e[0][de]:e[F][0][de],L,b,0),Ke=Ee==null?-10:K(Ee,s==1?M[ye.scale]:M[ye.facets[1].scale],y,0);if(yn&&Ee!=null){let ft=L.ori==1?ve:Se,vt=ze(Et.dist(i,F,de,Ke,ft));if(vt<Ht){let Nt=Et.bias;if(Nt!=0){let nt=$t(ft,ye.scale),pt=Ee>=0?1:-1,wt=nt>=0?1:-1;wt==pt&&(wt==1?Nt==1?Ee>=nt:Ee<=nt:Nt==1?Ee<=nt:Ee>=nt)&&(Ht=vt,Kt=F)}else Ht=vt,Kt=F}}if(ct||xn){let ft,vt;L.ori==0?(ft=tt,vt=Ke):(ft=Ke,vt=tt);let Nt,nt,pt,wt,Pt,Ge,it=!0,on=Ue.bbox;if(on!=null){it=!1;let qe=on(i,F);pt=qe.left,wt=qe.top,Nt=qe.width,nt=qe.height}else pt=ft,wt=vt,Nt=nt=Ue.size(i,F);if(Ge=Ue.fill(i,F),Pt=Ue.stroke(i,F),xn)F==Kt&&Ht<=Et.prox&&(N=pt,z=wt,G=Nt,ae=nt,re=it,te=Ge,B=Pt);else{let qe=ut[F];qe!=null&&(kn[F]=pt,_n[F]=wt,Ql(qe,Nt,nt,it),Jl(qe,Ge,Pt),zt(qe,ht(pt),ht(wt),Z,P))}}}}if(xn){let F=Et.prox,ye=ln==null?Ht<=F:Ht>F||Kt!=ln;if(ct||ye){let Me=ut[0];Me!=null&&(kn[0]=N,_n[0]=z,Ql(Me,G,ae,re),Jl(Me,te,B),zt(Me,ht(N),ht(z),Z,P))}}}if(we.show&&jt)if(l!=null){let[k,_]=Le.scales,[$,N]=Le.match,[z,G]=l.cursor.sync.scales,ae=l.cursor.drag;if(Oe=ae._x,He=ae._y,Oe||He){let{left:re,top:te,width:B,height:F}=l.select,ye=l.scales[z].ori,Me=l.posToVal,Fe,de,Ee,tt,Ke,ft=k!=null&&$(k,z),vt=_!=null&&N(_,G);ft&&Oe?(ye==0?(Fe=re,de=B):(Fe=te,de=F),Ee=M[k],tt=H(Me(Fe,z),Ee,b,0),Ke=H(Me(Fe+de,z),Ee,b,0),Zn(kt(tt,Ke),ze(Ke-tt))):Zn(0,b),vt&&He?(ye==1?(Fe=re,de=B):(Fe=te,de=F),Ee=M[_],tt=K(Me(Fe,G),Ee,y,0),Ke=K(Me(Fe+de,G),Ee,y,0),Qn(kt(tt,Ke),ze(Ke-tt))):Qn(0,y)}else bs()}else{let k=ze(_l-xl),_=ze(Sl-kl);if(L.ori==1){let G=k;k=_,_=G}Oe=Ve.x&&k>=Ve.dist,He=Ve.y&&_>=Ve.dist;let $=Ve.uni;$!=null?Oe&&He&&(Oe=k>=$,He=_>=$,!Oe&&!He&&(_>k?He=!0:Oe=!0)):Ve.x&&Ve.y&&(Oe||He)&&(Oe=He=!0);let N,z;Oe&&(L.ori==0?(N=$n,z=ve):(N=Nn,z=Se),Zn(kt(N,z),ze(z-N)),He||Qn(0,y)),He&&(L.ori==1?(N=$n,z=ve):(N=Nn,z=Se),Qn(kt(N,z),ze(z-N)),Oe||Zn(0,b)),!Oe&&!He&&(Zn(0,0),Qn(0,0))}if(Ve._x=Oe,Ve._y=He,l==null){if(c){if(Hl!=null){let[k,_]=Le.scales;Le.values[0]=k!=null?$t(L.ori==0?ve:Se,k):null,Le.values[1]=_!=null?$t(L.ori==1?ve:Se,_):null}ei(ks,i,ve,Se,Z,P,p)}if(yn){let k=c&&Le.setSeries,_=Et.prox;ln==null?Ht<=_&&Lt(Kt,An,!0,k):Ht>_?Lt(null,An,!0,k):Kt!=ln&&Lt(Kt,An,!0,k)}}ct&&(ee.idx=p,hs()),o!==!1&&Re("setCursor")}let Gt=null;Object.defineProperty(i,"rect",{get(){return Gt==null&&Xn(!1),Gt}});function Xn(l=!1){l?Gt=null:(Gt=T.getBoundingClientRect(),Re("syncRect",Gt))}function El(l,o,c,p,h,b,y){R._lock||jt&&l!=null&&l.movementX==0&&l.movementY==0||(ms(l,o,c,p,h,b,y,!1,l!=null),l!=null?rn(null,!0,!0):rn(o,!0,!1))}function ms(l,o,c,p,h,b,y,k,_){if(Gt==null&&Xn(!1),nn(l),l!=null)c=l.clientX-Gt.left,p=l.clientY-Gt.top;else{if(c<0||p<0){ve=-10,Se=-10;return}let[$,N]=Le.scales,z=o.cursor.sync,[G,ae]=z.values,[re,te]=z.scales,[B,F]=Le.match,ye=o.axes[0].side%2==1,Me=L.ori==0?Z:P,Fe=L.ori==1?Z:P,de=ye?b:h,Ee=ye?h:b,tt=ye?p:c,Ke=ye?c:p;if(re!=null?c=B($,re)?u(G,M[$],Me,0):-10:c=Me*(tt/de),te!=null?p=F(N,te)?u(ae,M[N],Fe,0):-10:p=Fe*(Ke/Ee),L.ori==1){let ft=c;c=p,p=ft}}_&&(o==null||o.cursor.event.type==ks)&&((c<=1||c>=Z-1)&&(c=cn(c,Z)),(p<=1||p>=P-1)&&(p=cn(p,P))),k?(xl=c,kl=p,[$n,Nn]=R.move(i,c,p)):(ve=c,Se=p)}let gs={width:0,height:0,left:0,top:0};function bs(){gi(gs,!1)}let Ll,$l,Nl,Pl;function Al(l,o,c,p,h,b,y){jt=!0,Oe=He=Ve._x=Ve._y=!1,ms(l,o,c,p,h,b,y,!0,!1),l!=null&&(Be(_s,Ls,zl,!1),ei(Ul,i,$n,Nn,Z,P,null));let{left:k,top:_,width:$,height:N}=we;Ll=k,$l=_,Nl=$,Pl=N}function zl(l,o,c,p,h,b,y){jt=Ve._x=Ve._y=!1,ms(l,o,c,p,h,b,y,!1,!0);let{left:k,top:_,width:$,height:N}=we,z=$>0||N>0,G=Ll!=k||$l!=_||Nl!=$||Pl!=N;if(z&&G&&gi(we),Ve.setScale&&z&&G){let ae=k,re=$,te=_,B=N;if(L.ori==1&&(ae=_,re=N,te=k,B=$),Oe&&Bt(A,$t(ae,A),$t(ae+re,A)),He)for(let F in M){let ye=M[F];F!=A&&ye.from==null&&ye.min!=me&&Bt(F,$t(te+B,F),$t(te,F))}bs()}else R.lock&&(R._lock=!R._lock,rn(o,!0,l!=null));l!=null&&(bn(_s,Ls),ei(_s,i,ve,Se,Z,P,null))}function pa(l,o,c,p,h,b,y){if(R._lock)return;nn(l);let k=jt;if(jt){let _=!0,$=!0,N=10,z,G;L.ori==0?(z=Oe,G=He):(z=He,G=Oe),z&&G&&(_=ve<=N||ve>=Z-N,$=Se<=N||Se>=P-N),z&&_&&(ve=ve<$n?0:Z),G&&$&&(Se=Se<Nn?0:P),rn(null,!0,!0),jt=!1}ve=-10,Se=-10,pe.fill(null),rn(null,!0,!0),k&&(jt=k)}function Cl(l,o,c,p,h,b,y){R._lock||(nn(l),Xi(),bs(),l!=null&&ei(Kl,i,ve,Se,Z,P,null))}function Dl(){D.forEach(cu),Qi(i.width,i.height,!0)}pn(Si,Hn,Dl);let zn={};zn.mousedown=Al,zn.mousemove=El,zn.mouseup=zl,zn.dblclick=Cl,zn.setSeries=(l,o,c,p)=>{let h=Le.match[2];c=h(i,o,c),c!=-1&&Lt(c,p,!0,!1)},je&&(Be(Ul,T,Al),Be(ks,T,El),Be(jl,T,l=>{nn(l),Xn(!1)}),Be(Bl,T,pa),Be(Kl,T,Cl),Os.add(i),i.syncRect=Xn);let bi=i.hooks=t.hooks||{};function Re(l,o,c){us?Jn.push([l,o,c]):l in bi&&bi[l].forEach(p=>{p.call(null,i,o,c)})}(t.plugins||[]).forEach(l=>{for(let o in l.hooks)bi[o]=(bi[o]||[]).concat(l.hooks[o])});let Ol=(l,o,c)=>c,Le=$e({key:null,setSeries:!1,filters:{pub:ir,sub:ir},scales:[A,x[1]?x[1].scale:null],match:[sr,sr,Ol],values:[null,null]},R.sync);Le.match.length==2&&Le.match.push(Ol),R.sync=Le;let Hl=Le.key,vs=eo(Hl);function ei(l,o,c,p,h,b,y){Le.filters.pub(l,o,c,p,h,b,y)&&vs.pub(l,o,c,p,h,b,y)}vs.sub(i);function da(l,o,c,p,h,b,y){Le.filters.sub(l,o,c,p,h,b,y)&&zn[l](null,o,c,p,h,b,y)}i.pub=da;function ha(){vs.unsub(i),Os.delete(i),Zt.clear(),Ps(Si,Hn,Dl),d.remove(),ue?.remove(),Re("destroy")}i.destroy=ha;function ws(){Re("init",t,e),dl(e||t.data,!1),U[A]?fs(A,U[A]):Xi(),ui=we.show&&(we.width>0||we.height>0),tn=ct=!0,Qi(t.width,t.height)}return x.forEach(fl),D.forEach(Ko),n?n instanceof HTMLElement?(n.appendChild(d),ws()):n(i,ws):ws(),i}Ie.assign=$e;Ie.fmtNum=Us;Ie.rangeNum=Ti;Ie.rangeLog=Li;Ie.rangeAsinh=Ws;Ie.orient=hn;Ie.pxRatio=ce;Ie.join=ec;Ie.fmtDate=Bs,Ie.tzDate=fc;Ie.sync=eo;{Ie.addGap=Gc,Ie.clipGaps=Pi;let t=Ie.paths={points:ro};t.linear=ao,t.stepped=Jc,t.bars=Zc,t.spline=Xc}var _t=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=m("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=m("p",{class:"empty"});let n=m("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(du)),i=e.note?m("span",{class:"note"},e.note):null;this.root=m("section",{class:"card chart"},m("header",{},m("h2",{},e.title),i,n),m("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(s=>{this.isSeen=s.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,n){this.data=e;let i=(e[0]?.length??0)<2;I(this.empty,i?n:""),this.isDue=!0,this.isSeen&&this.draw()}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.setData(this.data))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.draw(),this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Ie(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let n=f=>getComputedStyle(this.root).getPropertyValue(`--${f}`).trim(),{options:i}=this,s={stroke:n("muted"),grid:{stroke:n("grid"),width:1},ticks:{show:!1}},r=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=i.lines.some(f=>f.scale==="right"),u=f=>(d,v)=>v.map(g=>g===null?"":f?f(g):String(g));return{width:e,height:i.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[8,a?0:10,0,0],scales:{x:{time:!1,...i.x==="log"?{distr:3}:{},...i.points?{range:(f,d,v)=>ho(...this.reach(d,v,"x"),!0)}:{}},y:{range:(f,d,v)=>ho(...this.reach(d,v,"y"),i.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:r,size:26,values:u(i.xTick),...fu(i.x)},{...s,font:r,size:52,space:28,values:u(i.yTick)},...a?[{...s,font:r,scale:"right",side:1,size:46,grid:{show:!1},values:u(i.rightTick)}]:[]],series:[{},...i.lines.map(f=>({label:f.label,scale:f.scale??"y",stroke:f.label?n(f.colour):"transparent",width:f.width??1.5,points:{show:!1},spanGaps:f.isSparse??!1,...f.dash?{dash:f.dash}:{},...f.fill?{fill:mo(n(f.colour))}:{},...f.stepped?{paths:Ie.paths.stepped({align:f.stepped})}:{}}))],bands:(i.bands??[]).map(([f,d,v])=>({series:[f,d],fill:mo(n(v))})),hooks:{draw:[f=>this.drawMark(f,n("accent"),r),f=>this.drawLevel(f,n("warn")),f=>this.drawPoints(f,n("accent"),n("text"),r)]}}}reach(e,n,i){let s=(this.options.points?.()??[]).map(a=>a[i]),r=[e,n,...s].filter(a=>a!==null&&Number.isFinite(a));return r.length?[Math.min(...r),Math.max(...r)]:[null,null]}drawLevel(e,n){let i=this.options.level?.()??null,{min:s,max:r}=e.scales.y;if(i===null||s==null||r==null||i<s||i>r)return;let a=e.valToPos(i,"y",!0),{ctx:u,bbox:f}=e;u.save(),u.strokeStyle=n,u.setLineDash([2,4]),u.beginPath(),u.moveTo(f.left,a),u.lineTo(f.left+f.width,a),u.stroke(),u.restore()}drawPoints(e,n,i,s){let{ctx:r,bbox:a}=e;r.save(),r.font=po(s);let u=[];for(let{x:f,y:d,word:v}of[...this.options.points?.()??[]].sort((g,w)=>g.y-w.y)){let[g,w]=[e.valToPos(f,"x",!0),e.valToPos(d,"y",!0)];if(r.fillStyle=n,r.beginPath(),r.arc(g,w,3.5*devicePixelRatio,0,2*Math.PI),r.fill(),u.some(T=>Math.abs(T-w)<12*devicePixelRatio))continue;u.push(w);let S=g>a.left+.6*a.width;r.textAlign=S?"right":"left",r.fillStyle=i,r.fillText(v,g+(S?-7:7)*devicePixelRatio,w-4*devicePixelRatio)}r.restore()}drawMark(e,n,i){let s=this.options.mark?.(),{min:r,max:a}=e.scales.x;if(!s||r==null||a==null||s.at<r||s.at>a)return;let u=e.valToPos(s.at,"x",!0),{ctx:f,bbox:d}=e;f.save(),f.strokeStyle=f.fillStyle=n,f.setLineDash([4,4]),f.beginPath(),f.moveTo(u,d.top),f.lineTo(u,d.top+d.height),f.stroke(),f.font=po(i),f.textAlign=u>d.left+d.width/2?"right":"left",f.fillText(` ${s.word} `,u,d.top+12*devicePixelRatio),f.restore()}},po=t=>t.replace("11px",`${11*devicePixelRatio}px`),uu=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function fu(t){return t==="time"?{space:90,incrs:uu}:t==="price"||t==="number"?{space:64}:{splits:(e,n,i,s)=>pu(i,s)}}function pu(t,e){let n=Math.ceil(Math.log10(t)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-n+1)},(i,s)=>10**(n+s))}function ho(t,e,n){if(t===null||e===null)return[0,1];n&&(t=Math.min(0,t));let i=Math.max(e-t,Math.abs(e)*.001,1e-6)*.08;return[n&&t===0?0:t-i,e+i]}var mo=t=>`color-mix(in srgb, ${t} 16%, transparent)`;function du(t){let e=m("li",{},m("i",{class:t.dash?"dashed":""}),t.label);return e.style.setProperty("--swatch",`var(--${t.colour})`),e}var hu=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function go(t){let e=[["time","origin","symbol","order","n",...hu].join(",")];for(let{points:n,source:i,symbol:s,order:r}of t)for(let[a,u,...f]of n){let d=new Date(a/1e6).toISOString();e.push([d,i,s,`"${r}"`,u,...f.map(v=>v??"")].join(","))}return`${e.join(`
`)}
`}function bo(t,e,n,i){let s=t.map(S=>({chart:S,image:S.picture()})).filter(S=>S.image!==null),r=devicePixelRatio,a=getComputedStyle(i),u=S=>a.getPropertyValue(`--${S}`).trim(),f=40*r,d=document.createElement("canvas");d.width=Math.max(600*r,...s.map(S=>S.image.width))+24*r,d.height=f+s.reduce((S,T)=>S+T.image.height+f,0);let v=d.getContext("2d");v.fillStyle=u("ground"),v.fillRect(0,0,d.width,d.height);let g=(S,T,C,O,W)=>{v.fillStyle=u(W),v.font=`${O*r}px ${a.fontFamily}`,v.fillText(S,T,C)};g(e,12*r,26*r,14,"text");let w=f;for(let{chart:S,image:T}of s){let C=S.options.lines.map(O=>O.label).filter(Boolean).join(" · ");g(`${S.options.title}: ${C}`,12*r,w+24*r,12,"muted"),w+=f,v.drawImage(T,12*r,w),v.save(),v.globalAlpha=.28,v.textAlign="center",g(n,d.width/2,w+T.height/2,26,"origin"),v.restore(),w+=T.height}return d}function Qs(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Di=class{root;net=Bn("Net cost","net");slippage=Bn("Slippage","slippage");fee=Bn("Fees","fee");impact=Bn("Market impact","impact");maker=Bn("Maker · taker","maker");latency=Bn("Internal latency","latency");range=new el;split=new Xs;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=m("section",{class:"figures","aria-label":"What this order costs"},...e.map(n=>n.root))}paint(e){let{estimate:n}=e;if(this.paintLatency(e),n)this.paintCosts(e,n);else{for(let i of[this.net,this.slippage,this.fee,this.impact,this.maker]){I(i.value,"–");for(let s of[i.unit,i.second,i.third])I(s,"")}this.range.paint(null,null,null,String),this.split.paint([])}}paintCosts(e,n){let{subject:i,measure:s}=e,r=i?.instrument.quote??"",a=x=>i?`waits for ${i.waits_for[x]??x}`:"",u=s==="money"?r:s,f=(x,D,M,J)=>{I(x.value,Cn(D,M,s)),I(x.unit,j(D)?u+(x===this.fee&&D<0?" rebate":""):"");let A=s==="money"?`${E(D)} bps`:`${Cn(D,M,"money")} ${r}`;I(x.second,j(D)?A:""),I(x.third,J)},d=wo(e),v=j(n.whole_net_bps),{range_p05_bps:g,range_p50_bps:w,range_p95_bps:S}=n,T=v&&j(g)&&j(S);f(this.net,n.whole_net_bps,n.net_quote,v?T?"":`range ${"–"} ${a("range")}`:gu(n)),this.range.paint(T?g:null,T?w:null,T?S:null,d),this.split.paint([n.slippage_bps,n.impact_bps,n.fee_bps]);let C=j(n.drift_bps)?d(n.drift_bps):"–";f(this.slippage,n.slippage_bps,n.slippage_quote,`half-spread ${d(n.half_spread_bps)} · drift ${C}`),this.slippage.third.title=j(n.drift_bps)?"":`drift ${a("drift")}`,f(this.fee,n.fee_bps,n.fee_quote,j(n.fee_bps)?n.provenance.fee_origin:a("fee"));let O=n.n_levels===1?"1 level taken":`${n.n_levels} levels taken`;f(this.impact,n.impact_bps,n.impact_quote,j(n.impact_bps)?O:a("depth")),I(this.maker.value,`${E(100*n.maker_frac,0)} · ${E(100*n.taker_frac,0)}`),I(this.maker.unit,"%"),I(this.maker.second,n.order.policy==="market"?"a market order takes":`${n.order.policy}: ${Ft(n.maker_frac)} maker`);let W=n.resting;I(this.maker.third,W?`${W.policy}: ${Ft(W.maker_frac)} maker, net ${d(W.net_bps)}`:`resting: ${"–"} ${a("resting")}`)}paintLatency(e){let n=e.health?.stages.find(s=>s.stage==="whole");I(this.latency.value,n?.n?E(n.p50_us,0):"–"),I(this.latency.unit,n?.n?"µs":""),I(this.latency.second,n?.n?`p99 ${E(n.p99_us,0)} µs, frame to estimate`:"waits for ticks");let i=e.health?.ui;I(this.latency.third,i&&j(i.p95_ms)?`to the screen p95 ${E(i.p95_ms,0)} ms`:"")}},Oi=class{root;text=m("p",{});constructor(){this.root=m("section",{class:"card track","aria-label":"Track record"},m("h2",{},"Track record"),this.text)}paint(e){let n=e.estimate?.track_record,i=e.subject?.waits_for.range;if(!n?.n)return I(this.text,`${"–"} ${i?`waits for ${i}`:""}`);let s=wo(e),r=j(n.range_frac)?` · 90 % range held ${E(100*n.range_frac,1)} % of ${E(n.n_ranged,0)}`:"",a=j(n.pinball_bps)&&j(n.walk_pinball_bps)?` · loss ${E(n.pinball_bps,3)} bps against the plain walk's ${E(n.walk_pinball_bps,3)}`:"",u=`${E(n.n,0)} settled forecasts of such orders (${qt(n.size_quote)} ${e.subject?.instrument.quote??""}, ${E(n.latency_ms,0)} ms)`;I(this.text,`${u}: bias ${mu(s(n.bias_bps))} · mean error ${s(n.mae_bps)}${r}${a}`)}},vo=["slippage","impact","fee"],Xs=class{root;parts=vo.map(e=>m("i",{class:e}));constructor(){this.root=m("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let n=e.some(i=>j(i)&&i>0)&&!e.some(i=>j(i)&&i<-.005);this.root.classList.toggle("none",!n),this.parts.forEach((i,s)=>i.style.flexGrow=n?Math.max(0,e[s]??0).toFixed(3):"0"),this.root.title=n?vo.map((i,s)=>`${i} ${E(e[s])} bps`).join(" · "):""}},el=class{root;words=m("span",{class:"words"});median=m("i",{});constructor(){this.root=m("p",{class:"range",hidden:!0},m("span",{class:"rail"},this.median),this.words)}paint(e,n,i,s){if(this.root.hidden=!j(e)||!j(i),!j(e)||!j(i))return;let r=j(n)&&i>e?100*(n-e)/(i-e):50;this.median.style.left=`${r.toFixed(0)}%`,I(this.words,`p5 ${s(e)} · p50 ${s(n)} · p95 ${s(i)}`)}};function wo(t){let{estimate:e,measure:n,subject:i}=t,s=e?e.mid_price*e.filled_qty/1e4:0,r=n==="money"?` ${i?.instrument.quote??""}`:n==="%"?" %":"";return a=>j(a)?Cn(a,a*s,n)+r:"–"}var mu=t=>/^[−–]/.test(t)?t:`+${t}`,gu=t=>`${E(100*t.unfilled_frac)} % lies beyond the book; what fills: ${E(t.net_bps)} bps`;function Bn(t,e){let n=vi(e),i=m("span",{class:"value","data-figure":e}),s=m("span",{class:"unit"}),r=m("p",{class:"second"}),a=m("p",{class:"third"});return{root:m("div",{class:`figure ${e}`,role:"group","aria-labelledby":n},m("h2",{id:n},t),m("p",{class:"line"},i," ",s),r,a),value:i,unit:s,second:r,third:a}}var bu=[100,1e3,1e4,1e5,1e6],Hi=1,yo=1e7,Ri="own rates",Fi=class{constructor(e){this.on=e;let n=vi("instruments");this.choices=m("datalist",{id:n}),this.symbol=m("input",{list:n,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select()});let i=(s,r)=>m("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},r);this.sides={buy:i("buy","Buy"),sell:i("sell","Sell")},this.amount=m("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=m("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Hi*(yo/Hi)**(Number(this.slider.value)/1e3))}),this.unit=tl(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=tl(["market"],"Order type",s=>e.order({policy:s})),this.tier=tl(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=m("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=m("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=m("div",{class:"pair",hidden:!0},Ct("Maker, bps",this.maker),Ct("Taker, bps",this.taker)),this.latency=m("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=m("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=m("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=m("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=m("p",{class:"error",role:"alert"}),this.root=m("section",{class:"card form"},m("header",{},m("h2",{},"Order")),Ct("Instrument",this.symbol,this.choices),m("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),m("div",{class:"pair size"},Ct("Size",this.amount),Ct("in",this.unit)),this.slider,m("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...bu.map(s=>m("button",{type:"button",click:()=>this.quick(s)},qt(s)))),Ct("Order type",this.policy),Ct("Fee tier",this.tier),this.rates,m("div",{class:"pair"},Ct("Latency to match, ms",this.latency),Ct("Horizon of plans, min",this.horizon)),Ct("Volatility, % a day",this.sigma),this.moved,this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;tier;rates;maker;taker;latency;sigma;horizon;moved=m("p",{class:"hint"});start;error;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(n=>this.offered.has(n))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(n=>m("option",{value:n}))))}say(e){I(this.error,e)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:n,subject:i}=e;St(this.symbol,n.symbol);for(let f of["buy","sell"])this.sides[f].setAttribute("aria-pressed",String(n.side===f));if(St(this.amount,E(n.amount,vu(n.amount))),St(this.slider,String(Math.round(1e3*Math.log(n.amount/Hi)/Math.log(yo/Hi)))),St(this.unit,n.unit),this.start.dataset.is=e.running?"on":"off",I(this.start,e.running?"Stop":"Start"),!i)return;let{base:s,quote:r,product:a}=i.instrument,u={quote:r,base:s,contracts:"contracts"};for(let f of this.unit.options)I(f,u[f.value]),f.disabled=f.value==="contracts"&&a==="spot";this.offerTiers(e),St(this.latency,String(e.latencyMs??i.latency_ms)),St(this.horizon,String(Number((e.horizonS/60).toPrecision(6)))),this.paintSigma(e)}paintSigma(e){let n=e.estimate?.volatility,i=f=>`${E(j(f)?f/100:f)} %`;St(this.sigma,e.sigma===null?"":String(e.sigma/100));let s=n&&j(n.measured_1d_bps)?i(n.measured_1d_bps):"";if(this.sigma.placeholder=s?`${s} measured`:"not measured yet",!n)return I(this.moved,"");let r=j(n.annualised_ratio)?`, ${E(100*n.annualised_ratio,0)} % a year`:"",a=j(n.sigma_1d_bps)?`${i(n.sigma_1d_bps)}${r} (${n.origin})`:"–",u=e.sigma!==null&&s?`; measured ${s}`:"";I(this.moved,`${a}${u}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:n,fees:i}=e;if(!n)return;let s=n.tiers.map(a=>`${a.name}|${E(a.maker_bps)} / ${E(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(u=>u.split("|"));this.tier.replaceChildren(...a.map(([u,f])=>m("option",{value:u},`${u}  ${f}`)),m("option",{value:Ri},Ri)),this.policy.replaceChildren(...n.policies.map(u=>m("option",{value:u},u)))}let r=i!==null&&i.tier===void 0;St(this.policy,e.order.policy),St(this.tier,r?Ri:i?.tier??"regular"),this.rates.hidden=!r,r&&(St(this.maker,String(i.maker_bps??"")),St(this.taker,String(i.taker_bps??"")))}chooseTier(e){this.on.fees(e===Ri?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=n=>{let i=Number(n.value.replace("−","-"));return n.value.trim()===""||!Number.isFinite(i)?null:i};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}giveLatency(){let e=Number(this.latency.value);this.latency.value.trim()!==""&&e>=0&&this.on.latency(e)}giveSigma(){let e=this.sigma.value.replace("%","").trim(),n=Number(e);e===""?this.on.sigma(null):n>0&&n<100?this.on.sigma(n*100):this.say("volatility is a percentage of a day, above 0 and below 100")}giveHorizon(){let e=Number(this.horizon.value);e>0&&e<=10080?this.on.horizon(e*60):this.say("the horizon is in minutes, above 0 and up to a week")}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));e>0?this.on.order({amount:e}):this.say("the size must be a number above 0")}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}};function St(t,e){let n=t.getRootNode();t.value!==e&&(n.activeElement!==t||t.type==="range"||t.tagName==="SELECT")&&(t.value=e)}var vu=t=>Math.min(8,(String(t).split(".")[1]??"").length);function tl(t,e,n){let i=m("select",{"aria-label":e,change:()=>n(i.value)},...t.map(s=>m("option",{value:s},s)));return i}function Ct(t,...e){return m("label",{class:"field"},m("span",{},t),...e)}var xo=2e3,nl="kernel",ko=14400,wu={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],orphaned:["✕","no word from the kernel"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function _o(t,e){let[n,i]=yu(t,e),[s,r]=wu[n]??["▲",n];return{key:n,mark:s,word:r,detail:i,isLive:n==="live"}}function il(t,e){return t.estimate?t.estimate.provenance.book_age_ns+Math.max(0,e-t.heardMs)*1e6:null}function yu(t,e){let n=il(t,e),i=n===null?"":`figures are ${At(n)} old`;if(!t.running)return["stopped",i];if(t.connection==="closed"||t.connection==="opening"&&t.estimate)return["offline",i];if(t.connection==="opening")return["connecting","to the desk"];if(t.connection===nl&&e-t.heardMs>xo)return["orphaned",i];if(t.problem){let{state:a,status:u,detail:f}=t.problem;return[a??(u===503?"down":"no answer"),[f,i].filter(Boolean).join("; ")]}if(!t.estimate)return["connecting","to the feed"];if(e-t.heardMs>xo)return["silent",i];let{state:s,reason:r}=t.estimate.provenance;return s!=="live"?[s,`${r}; ${i}`]:["live",n!==null&&n>1e9?`book ${At(n)} old`:""]}var sl=t=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[t.subject?.source??"live"]??"";function Kn(t){let e=t.order.symbol.split(":")[0]?.toUpperCase()??"";return t.subject?t.subject.source==="live"?`LIVE · ${e}`:`${sl(t)} · ${e}`:""}function So(t,e){let n=t.segments.at(-1);n&&(n.points.push(...e),n.points.length>ko&&n.points.splice(0,n.points.length-ko))}function To(t){let e=t.segments.at(-1);e&&e.points.length===0&&t.segments.pop(),t.segments.push({symbol:t.order.symbol,source:"",order:"",points:[]})}var xu=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Ii=class{root;facts=m("dl",{});history=m("ol",{class:"states"});written="";constructor(){this.root=m("section",{class:"card health"},m("header",{},m("h2",{},"Feed health")),this.facts,this.history)}paint(e,n){let i=e.health,s=[["Messages a second",i?E(i.frames_per_s,1):"–"],["Book age",At(il(e,n))],["Venue to us",ku(i)],["Busy share of a core",i?`${E(100*i.busy_frac,2)} %`:"–"],["Backlog",i?At(i.backlog_ns):"–"],...xu.filter(([r])=>i&&r in i.feed).map(([r,a])=>[a,E(Number(i.feed[r]),0)]),["Malformed frames",i?E(i.n_malformed,0):"–"],["Updates conflated",i?E(i.n_conflated,0):"–"]];Bi(this.facts,s),this.paintHistory(i)}paintHistory(e){let n=(e?.history??[]).slice(-6).reverse(),i=JSON.stringify(n);i!==this.written&&(this.written=i,this.history.replaceChildren(...n.map(s=>m("li",{},m("time",{},an(s.at_ns/1e6))," ",m("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},ku=t=>j(t?.feed.delay_ns)?`${At(Math.max(0,t.feed.delay_ns))} ± ${At(t.feed.delay_error_ns)}`:"–",Wi=class{root;body=m("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(n=>m("th",{scope:"col"},n));this.root=m("section",{class:"card latency"},m("header",{},m("h2",{},"Latency"),m("span",{class:"note"},"measured on every tick")),m("table",{},m("thead",{},m("tr",{},...e)),this.body))}paint(e){let n=r=>j(r)?At(r*1e3):"–",i=r=>j(r)?At(r*1e6):"–",s=[];for(let r of[...e?.stages??[]].reverse()){let a=r.stage==="whole",u=[r.p50_us,r.p95_us,r.p99_us,r.max_us].map(f=>n(r.n?f:null));s.push([a?"Data processing":r.stage,a?"lead":"part",u])}for(let[r,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([r,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(i)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([r,a,u],f)=>{let d=this.body.rows[f]??this.body.appendChild(m("tr",{},m("th",{scope:"row"}),...u.map(()=>m("td",{}))));d.className=a,I(d.cells[0],r),u.forEach((v,g)=>I(d.cells[g+1],v))})}},Vi=class{root;facts=m("dl",{});notes=m("ul",{class:"notes"});written="";constructor(){this.root=m("section",{class:"card facts"},m("header",{},m("h2",{},"This order")),this.facts,this.notes)}paint(e,n){let{estimate:i,subject:s}=e,r=s?.size_unit??"",a=[["Average price",n(i?.average_price)],["Worst price, the limit to set",n(i?.worst_price)],["Size in whole lots",i&&j(i.order_size)?`${E(i.order_size,2)} ${r}`:"–"],["Filled",i?Ft(1-i.unfilled_frac):"–"],["Round trip, bps",E(i?.round_trip_bps)],["Breaks even after, bps",E(i?.break_even_bps)],..._u(i),["Latency to match",i?`${E(i.provenance.latency_ms,0)} ms`:"–"],["Fees of",i?.provenance.fee_origin??"–"]];Bi(this.facts,a);let u=i?[...i.refusals.map(f=>`the venue would refuse: ${f}`),...i.warnings,...Su(i.fee_bps,i.net_bps)]:[];u.join()!==this.written&&(this.written=u.join(),this.notes.replaceChildren(...u.map(f=>m("li",{},f))))}};function _u(t){let e=t?.resting;return e?[[`Resting ${E(e.wait_s,0)} s: maker`,`${Ft(e.maker_frac)} (${Ft(e.maker_low_frac)} to ${Ft(e.maker_high_frac)})`],["Resting: filled whole",Ft(e.p_fill_frac)],["Resting: net, bps",`${E(e.net_bps)} (${E(e.net_low_bps)} to ${E(e.net_high_bps)})`],["Resting: moves against a fill, bps",E(e.adverse_selection_bps)]]:[]}var Ui=class{root;facts=m("dl",{});constructor(){let e=m("span",{class:"note"},"bps; no part of the net");this.root=m("section",{class:"card checks"},m("header",{},m("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let n=e?.checks??[];this.root.hidden=n.length===0,Bi(this.facts,n.map(({name:i,bps:s,low_bps:r,high_bps:a,basis:u})=>{let f=j(r)&&j(a)?`  (${E(r)} to ${E(a)})`:"";return[i.replaceAll("_"," "),j(s)?E(s)+f:`${"–"} ${u}`]}))}},ji=class{root;facts=m("dl",{});constructor(){this.root=m("section",{class:"card waits"},m("header",{},m("h2",{},"Not known yet")),this.facts)}paint({estimate:e,subject:n}){let i=e&&n?e.missing:[];this.root.hidden=i.length===0,Bi(this.facts,i.map(s=>[s,`waits for ${n?.waits_for[s]??s}`]))}},Su=(t,e)=>j(t)&&e>0&&t/e>.9?[`the fee is ${E(100*t/e,1)} % of the answer`]:[];function Bi(t,e){for(;t.children.length>e.length;)t.lastElementChild.remove();e.forEach(([n,i],s)=>{let r=t.children[s]??t.appendChild(m("div",{},m("dt",{}),m("dd",{})));I(r.children[0],n),I(r.children[1],i)})}var Mo=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function Eo(t,e){let n=i=>{let s=i,r=s.composedPath()[0],a=r?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&r?.matches?.("button, summary"))return;let u=Tu(s.key,e);u&&(s.preventDefault(),u())};return t.addEventListener("keydown",n),()=>t.removeEventListener("keydown",n)}function Tu(t,e){switch(t.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(t)?()=>e.choose(Number(t)-1):null}}var Ki=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;constructor(e,n){this.shown=m("span",{class:"note"}),this.sizes=m("th",{scope:"col"},"Size"),this.middle=m("td",{}),this.last=m("td",{class:"last"}),this.spread=m("td",{});let i=m("select",{"aria-label":"Ticks in a row",change:a=>n(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>m("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,u)=>{let f=Array.from({length:e},()=>{let d=[m("td",{}),m("td",{}),m("td",{})],v=m("tr",{class:a},...d);return u.push({root:v,cells:d,written:""}),v});return a==="ask"?f.reverse():f},r=m("tr",{},m("th",{scope:"col"},"Price"),this.sizes,m("th",{scope:"col"},"Total"));this.scroller=m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},m("table",{},m("thead",{},r),m("tbody",{},...s("ask",this.asks),m("tr",{class:"middle"},this.middle,this.last,this.spread),...s("bid",this.bids)))),this.root=m("section",{class:"card ladder"},m("header",{},m("h2",{},"Order book"),this.shown,i),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:n,subject:i}=e,s=i?.instrument.tick_price??0,r=ys(i?.instrument.lot_size??0),a=Math.max(n?.bid_total.at(-1)??0,n?.ask_total.at(-1)??0,1e-12),u=e.estimate?.worst_price??null,{side:f}=e.order,d=w=>u!==null&&(f==="buy"?w<=u+1e-9:w>=u-1e-9),v=`${i?.instrument.symbol} ${s} ${r}`,g=(w,S,T,C,O)=>w.forEach((W,x)=>Mu(W,T[x],C[x],O[x],a,S&&T[x]!==void 0&&d(T[x]),s,r,v));g(this.asks,f==="buy",n?.ask_price??[],n?.ask_size??[],n?.ask_total??[]),g(this.bids,f==="sell",n?.bid_price??[],n?.bid_size??[],n?.bid_total??[]),I(this.middle,n?Rt(n.mid_price,s):""),I(this.spread,n?`${E(2*n.half_spread_bps,3)} bps`:""),I(this.shown,n?`${n.n_bids} × ${n.n_asks}`:""),I(this.sizes,i?`Size, ${i.size_unit}`:"Size"),this.paintLast(e,s,r)}paintLast({ladder:e},n,i){let s=e?.last_price,r=e?.last_side==="buy";I(this.last,j(s)?`${r?"▲":"▼"} ${Rt(s,n)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=j(s)?`last trade: ${r?"bought":"sold"} ${E(e?.last_size,i)} at ${an((e?.last_ns??0)/1e6)} UTC`:""}};function Mu(t,e,n,i,s,r,a,u,f){let d=e===void 0?"0":(100*i/s).toFixed(0),v=`${e} ${n} ${i} ${d} ${r} ${f}`;v!==t.written&&(t.written=v,t.root.classList.toggle("reach",r),t.root.style.setProperty("--w",`${d}%`),I(t.cells[0],e===void 0?"":Rt(e,a)),I(t.cells[1],e===void 0?"":E(n,u)),I(t.cells[2],e===void 0?"":E(i,u)))}var Eu=2,Lu=9,Gi=class{constructor(e,n){this.model=e;this.choose=n;let i=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>m("th",{scope:"col"},s));this.root=m("section",{class:"card markets"},m("header",{},m("h2",{},"This order elsewhere"),m("span",{class:"note"},"costs in bps")),m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},m("table",{},m("thead",{},m("tr",{},...i)),this.body)))}model;choose;root;body=m("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,n,i){let s=e.slice(0,Lu),r=JSON.stringify([s,n.side,n.amount,n.unit,n.policy,i]);if(r!==this.asked){this.asked=r;for(let[a,u]of this.rows)s.includes(a)||(u.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,u)=>this.subscribe(a,u,n,i))}}again(){this.asked=""}take(e){let n=this.rows.get(e.id.slice(2));n&&(e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem))}paint(e){for(let[n,i]of this.rows){let s=i.estimate;i.root.classList.toggle("chosen",n===e.order.symbol),i.root.classList.toggle("dim",!s||i.problem!==null||s.provenance.state!=="live"||!e.running);let r=i.problem?i.problem.state??i.problem.title:s?.provenance.state??"connecting",a=u=>Cn(u,null,"bps");[e.running?r:"stopped",s?Rt(s.mid_price,i.subject?.instrument.tick_price??0):"–",s?E(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((u,f)=>I(i.cells[f],u)),i.root.title=i.problem?.detail??""}}subscribe(e,n,i,s){let r=this.rows.get(e);if(!r){let u=Array.from({length:7},()=>m("td",{})),f=m("button",{type:"button",click:()=>this.choose(e)},e),d=m("tr",{},m("td",{},m("kbd",{},String(n+1))),m("th",{scope:"row"},f),...u);r={root:d,cells:u,subject:null,estimate:null,problem:null},this.rows.set(e,r),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...i,symbol:e},hz:Eu,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var $u=new TextDecoder,qi=class{constructor(e){this.model=e;this.timer=window.setInterval(()=>this.askAgain(),2e3)}model;view=Math.random().toString(36).slice(2,12);heard=new Map;wanted=new Map;timer;heardMs=Date.now();close(){clearInterval(this.timer)}get(e){return this.model.get(e)}set(e,n){this.model.set(e,n)}save_changes(){this.model.save_changes()}on(e,n){let i=e==="msg:custom"?(s,r)=>this.take(n,s,r):n;this.heard.set(n,i),this.model.on(e,i)}off(e,n){this.model.off(e,this.heard.get(n)??n)}send(e){e.op==="subscribe"&&this.wanted.set(e.id,e),e.op==="unsubscribe"&&this.wanted.delete(e.id),queueMicrotask(()=>this.post(e))}post(e){try{this.model.send({view:this.view,request:e})}catch{}}take(e,n,i){n.view!==this.view||!i[0]||(this.heardMs=Date.now(),e(JSON.parse($u.decode(i[0]))))}askAgain(){if(Date.now()-this.heardMs>2e3)for(let e of[...this.wanted.values()])this.send(e)}};var Lo="plan",Nu=250,Pu=15e3,Au=2e3,zu=["Way","Net","Risk, 1 σ","Range","Done in"],Yi=class{constructor(e,n){this.model=e;this.state=n;this.chart=new _t({title:"Patience and risk",note:"net by timing risk, bps",height:210,x:"number",xTick:r=>E(r,1),yTick:r=>E(r,1),lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let i=zu.map(r=>m("th",{scope:"col"},r)),s=m("table",{},m("thead",{},m("tr",{},...i)),this.body);this.root=m("section",{class:"card ways"},m("header",{},m("h2",{},"Ways to trade it"),this.note),m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},s),this.line)}model;state;root;chart;body=m("tbody",{});note=m("span",{class:"note"});line=m("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(){let{order:e,fees:n,latencyMs:i,sigma:s,horizonS:r,running:a}=this.state,u=JSON.stringify([e,n,i,s,r,a]);u!==this.asked&&(this.asked=u,clearTimeout(this.timer),a&&(this.timer=window.setTimeout(()=>this.ask(),Nu)))}again(){this.asked=""}owns(e){return e.id===Lo}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??""}paint(){let{plan:e,planProblem:n,running:i}=this.state,s=e?Pu:Au;if(i&&this.atMs&&performance.now()-this.atMs>s&&!document.hidden&&this.ask(),e===this.drawn&&!n)return;this.drawn=e;let r=n||"waits for a plan",a=(e?.frontier_risk_bps??[]).map((u,f)=>[u,e.frontier_net_bps[f]]).filter(u=>j(u[0])&&j(u[1])).sort((u,f)=>u[0]-f[0]);this.chart.show([a.map(([u])=>u),a.map(([,u])=>u)],e?"no frontier: volatility or volume is not known":r),I(this.note,e?`bps · within ${E(e.horizon_s/60,0)} min, ${e.n_slices} slices`:""),this.paintWays(e?.ways??[]),I(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(u=>`${u.policy.kind}: ${u.reason}`)].join(" · "):r)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,fees:n,latencyMs:i,sigma:s,horizonS:r}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:Lo,order:e,horizon_s:r,fees:n,latency_ms:i,sigma_1d_bps:s})}paintWays(e){this.body.replaceChildren(...e.map(n=>{let i=j(n.range_p05_bps)&&j(n.range_p95_bps)?`${E(n.range_p05_bps,1)} to ${E(n.range_p95_bps,1)}`:"–",s=[E(n.net_bps),E(n.timing_risk_bps,1),i,No(n.completion_s)].map(a=>m("td",{},a)),r=n.missing.length?`; not in it: ${n.missing.join(", ")}`:"";return m("tr",{title:[n.reason,...n.warnings].join(" · ")+r},m("th",{scope:"row"},$o(n)),...s)}))}points(){return(this.drawn?.ways??[]).filter(e=>j(e.timing_risk_bps)&&j(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:$o(e)}))}},Cu={twap:"TWAP",vwap:"VWAP",pov:"POV","almgren-chriss":"Almgren–Chriss","obizhaeva-wang":"Obizhaeva–Wang"};function $o({policy:t}){let e=j(t.participation_frac)?` ${E(100*t.participation_frac,0)} %`:"",n=j(t.half_life_s)?` ${No(t.half_life_s)}`:"";return(Cu[t.kind]??t.kind)+e+n}var No=t=>t<1?"at once":t<120?`${E(t,0)} s`:`${E(t/60,0)} min`;var Po=`.fc {
  --sans: Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", Consolas, monospace;
  --ground: #0a0d12;
  --card: #11151c;
  --raised: #181e27;
  --line: #232b36;
  --grid: #1c232d;
  --text: #e3e9f0;
  --muted: #8a96a8;
  --accent: #58b6f0;
  --bid: #2bb596;
  --ask: #f0616d;
  --bid-bar: #12302c;
  --ask-bar: #37202a;
  --slippage: #58b6f0;
  --impact: #e3a008;
  --fee: #b79bf2;
  --net: #f2f5f9;
  --latency: #d879b2;
  --warn: #f0b429;
  --bad: #ff7a85;
  --origin: #f0b429;
  container-type: inline-size;
  position: relative;
  box-sizing: border-box;
  padding: 10px;
  background: var(--ground);
  color: var(--text);
  font: 13px/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: left;
  outline: none;
}
.fc[data-looks^="light"] {
  --ground: #eef1f5;
  --card: #ffffff;
  --raised: #f1f4f8;
  --line: #d5dce5;
  --grid: #e6ebf1;
  --text: #17202b;
  --muted: #55616f;
  --accent: #1763c7;
  --bid: #086b59;
  --ask: #b3263a;
  --bid-bar: #d8f0e9;
  --ask-bar: #fbe0e3;
  --slippage: #1763c7;
  --impact: #8a5a00;
  --fee: #6b3fc4;
  --net: #17202b;
  --latency: #a02a78;
  --warn: #7a5200;
  --bad: #b3263a;
  --origin: #7a5200;
}
.fc[data-looks$="red-green"] {
  --bid: #f0616d;
  --ask: #2bb596;
  --bid-bar: #37202a;
  --ask-bar: #12302c;
}
.fc[data-looks="light red-green"] {
  --bid: #b3263a;
  --ask: #086b59;
  --bid-bar: #fbe0e3;
  --ask-bar: #d8f0e9;
}
.fc[data-looks$="blue-orange"] {
  --bid: #5aa9ff;
  --ask: #ff9d45;
  --bid-bar: #14283f;
  --ask-bar: #3a2715;
}
.fc[data-looks="light blue-orange"] {
  --bid: #1763c7;
  --ask: #a85300;
  --bid-bar: #dce9fb;
  --ask-bar: #fbe7d3;
}
.fc * {
  box-sizing: border-box;
}
.fc h1,
.fc h2,
.fc p,
.fc dl,
.fc dd,
.fc ul,
.fc ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.fc h2 {
  color: var(--muted);
  font-size: 12px;
  font-weight: 600;
}
.fc .card {
  contain: layout paint style;
  min-width: 0;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .card > header {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: center;
  min-height: 24px;
  margin-bottom: 6px;
}
.fc .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.fc .note {
  color: var(--muted);
  font-size: 12px;
}

/* Controls. */
.fc button,
.fc input:not([type="range"]),
.fc select {
  min-height: 30px;
  padding: 4px 9px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  color: var(--text);
  font: inherit;
}
.fc input,
.fc select {
  width: 100%;
}
.fc button {
  cursor: pointer;
}
.fc button:hover {
  border-color: var(--muted);
}
.fc :is(button, input, select, .scroll):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.fc [aria-pressed="true"] {
  border-color: var(--accent);
  color: var(--accent);
  font-weight: 600;
}
.fc input[type="range"] {
  margin: 2px 0;
  accent-color: var(--accent);
}

/* Top. */
.fc .bar {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 18px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 8px;
}
.fc .who,
.fc .bar .tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.fc .bar .tools {
  gap: 6px;
  color: var(--muted);
  font-size: 12px;
}
.fc h1 {
  font-size: 15px;
  font-weight: 600;
  white-space: nowrap;
}
.fc .mid {
  min-width: 7ch;
  font: 20px/1.2 var(--mono);
}
.fc .badge {
  padding: 2px 8px;
  border: 1px solid var(--bid);
  border-radius: 4px;
  color: var(--bid);
  font-size: 11px;
  font-weight: 600;
  letter-spacing: 0.06em;
}
.fc .badge:empty {
  display: none;
}
.fc .badge:not([data-origin="live"]) {
  border-color: var(--origin);
  color: var(--origin);
}
.fc .pill {
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--bid);
  font-size: 12px;
}
.fc.dim .pill {
  border-color: var(--warn);
  color: var(--warn);
  font-weight: 600;
}
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"], [data-state="orphaned"]) .pill {
  border-color: var(--bad);
  color: var(--bad);
}
.fc .why {
  max-width: 60ch;
  overflow: hidden;
  color: var(--muted);
  font-size: 12px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.fc.dim .why {
  color: var(--warn);
}
.fc .switch {
  display: flex;
}
.fc .switch button {
  border-radius: 0;
}
.fc .switch button:first-child {
  border-radius: 6px 0 0 6px;
}
.fc .switch button:last-child {
  border-radius: 0 6px 6px 0;
}
.fc .switch button + button {
  margin-left: -1px;
}

/* The six figures. */
.fc .figures {
  display: grid;
  grid-template-columns: 1.5fr repeat(5, 1fr);
  margin-bottom: 8px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .figure {
  contain: layout paint style;
  min-width: 0;
  min-height: 112px;
  padding: 10px 12px;
}
.fc .figure + .figure {
  border-left: 1px solid var(--line);
}
.fc .figure .line {
  margin: 2px 0;
  white-space: nowrap;
}
.fc .figure .value {
  font: 20px/1.25 var(--mono);
}
.fc .figure.net .value {
  font-size: 32px;
  line-height: 1.15;
}
.fc .figure .unit {
  color: var(--muted);
}
.fc .figure .second {
  min-height: 18px;
}
.fc .figure .third {
  color: var(--muted);
  font-size: 12px;
}

.fc .split {
  display: flex;
  gap: 2px;
  max-width: 300px;
  height: 4px;
  margin: 5px 0 3px;
  overflow: hidden;
  border-radius: 2px;
}
.fc .split.none {
  visibility: hidden;
}
.fc .split i {
  min-width: 2px;
  flex: 0 1 0;
}
.fc .split .slippage {
  background: var(--slippage);
}
.fc .split .impact {
  background: var(--impact);
}
.fc .split .fee {
  background: var(--fee);
}
.fc .range {
  display: grid;
  gap: 3px;
  max-width: 300px;
  color: var(--muted);
  font-size: 12px;
}
.fc .range[hidden] {
  display: none;
}
.fc .range .rail {
  position: relative;
  height: 4px;
  margin-top: 4px;
  border-radius: 2px;
  background: color-mix(in srgb, var(--accent) 45%, transparent);
}
.fc .range .rail i {
  position: absolute;
  top: -3px;
  width: 2px;
  height: 10px;
  background: var(--text);
}
.fc .track {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  align-items: baseline;
  margin-bottom: 8px;
  padding-block: 6px;
}
.fc .hint {
  color: var(--muted);
  font-size: 12px;
}

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 236px 284px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc :is(.two, .three) {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
}
.fc .three {
  grid-template-columns: repeat(3, minmax(0, 1fr));
  margin-block: 8px;
}
.fc .three .column {
  grid-template-rows: auto 1fr;
}

/* Order. */
.fc .form {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .form > header {
  margin: 0;
}
.fc .field {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 3px;
}
.fc .field > span {
  color: var(--muted);
  font-size: 12px;
}
.fc .field.row {
  grid-template-columns: 1fr 72px;
  align-items: center;
}
.fc .field output {
  padding: 5px 0;
}
.fc .pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
  align-items: end;
}
.fc .pair[hidden] {
  display: none;
}
.fc .pair.size {
  grid-template-columns: 1.5fr 1fr;
}
.fc .sides {
  display: grid;
  grid-template-columns: 1fr 1fr;
}
.fc .sides button {
  border-radius: 6px 0 0 6px;
}
.fc .sides button + button {
  margin-left: -1px;
  border-radius: 0 6px 6px 0;
}
.fc .buy[aria-pressed="true"] {
  border-color: var(--bid);
  background: var(--bid-bar);
  color: var(--bid);
}
.fc .sell[aria-pressed="true"] {
  border-color: var(--ask);
  background: var(--ask-bar);
  color: var(--ask);
}
.fc .quick {
  display: grid;
  grid-template-columns: repeat(5, 1fr);
  gap: 4px;
}
.fc .quick button {
  min-height: 26px;
  padding: 2px 0;
  font-size: 12px;
}
.fc .start {
  min-height: 34px;
  font-weight: 600;
}
.fc .start[data-is="off"] {
  border-color: var(--accent);
  color: var(--accent);
}
.fc .error:empty,
.fc .told:empty {
  display: none;
}
.fc .error {
  color: var(--bad);
  font-size: 12px;
  overflow-wrap: anywhere;
}
.fc .told {
  margin-top: 4px;
  color: var(--muted);
  font-size: 12px;
}
.fc .alert.below {
  border-color: var(--warn);
}
.fc .alert.below .told {
  color: var(--warn);
  font-weight: 600;
}

/* Pairs of name and value. */
.fc dl > div {
  display: flex;
  gap: 12px;
  justify-content: space-between;
  padding: 1px 0;
}
.fc dt {
  color: var(--muted);
}
.fc dd {
  text-align: right;
}
.fc .states {
  margin-top: 8px;
  padding-top: 6px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 12px;
}
.fc .states b {
  color: var(--warn);
  font-weight: 600;
}
.fc .states b[data-state="live"] {
  color: var(--bid);
}
.fc .states b[data-state="down"] {
  color: var(--bad);
}
.fc :is(.waits, .checks)[hidden] {
  display: none;
}
.fc .waits dd {
  color: var(--muted);
  font-size: 12px;
}
.fc .notes {
  margin-top: 6px;
  color: var(--warn);
  font-size: 12px;
}

/* Tables. */
.fc table {
  width: 100%;
  margin: 0;
  border: 0;
  border-collapse: collapse;
  font: 12px/19px var(--mono);
}
.fc :is(th, td) {
  padding: 0 4px;
  border: 0;
  background: none;
  text-align: right;
  white-space: nowrap;
}
.fc thead th {
  color: var(--muted);
  font: 11px/20px var(--sans);
}
.fc tbody th {
  font-weight: 400;
  text-align: left;
}
.fc .scroll {
  overflow: auto;
}
.fc .ladder .scroll {
  max-height: 1060px;
}
.fc .ladder header select {
  width: auto;
  min-height: 24px;
  margin-left: auto;
  padding: 0 4px;
  font-size: 12px;
}
.fc .ladder table {
  table-layout: fixed;
}
.fc .ladder tbody tr:not(.middle) {
  height: 19px;
  border-left: 3px solid transparent;
}
.fc .ladder .ask {
  background: linear-gradient(var(--ask-bar), var(--ask-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .bid {
  background: linear-gradient(var(--bid-bar), var(--bid-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .ask td:first-child {
  color: var(--ask);
}
.fc .ladder .bid td:first-child {
  color: var(--bid);
}
.fc .ladder tbody tr.reach {
  border-left-color: var(--accent);
}
.fc .ladder .middle td {
  padding: 5px 4px;
  border-block: 1px solid var(--line);
  font-size: 14px;
}
.fc .ladder .middle td + td {
  color: var(--muted);
  font-size: 12px;
}
.fc .ladder .middle .last {
  font-size: 12px;
}
.fc .ladder .last[data-side="buy"] {
  color: var(--bid);
}
.fc .ladder .last[data-side="sell"] {
  color: var(--ask);
}
.fc .ways tbody tr:first-child > * {
  font-weight: 600;
}
.fc .ways .scroll {
  margin-bottom: 6px;
}
.fc .latency .lead > * {
  padding-top: 4px;
}
.fc .latency .part > * {
  color: var(--muted);
}
.fc .latency .part th {
  padding-left: 14px;
}
.fc .markets :is(th:nth-child(2), th:nth-child(3), td:nth-child(3)) {
  text-align: left;
}
.fc .markets tbody button {
  min-height: 22px;
  padding: 0 4px;
  border-color: transparent;
  background: none;
  font: inherit;
}
.fc .markets .chosen button {
  color: var(--accent);
  font-weight: 600;
}
.fc .markets td:last-child {
  font-weight: 600;
}
.fc .markets .dim td {
  color: var(--muted);
}
.fc kbd {
  padding: 0 5px;
  border: 1px solid var(--line);
  border-radius: 4px;
  color: var(--muted);
  font: 11px var(--mono);
}

/* Charts. */
.fc .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0 12px;
  margin-left: auto;
  color: var(--muted);
  font-size: 12px;
}
.fc .legend i {
  display: inline-block;
  width: 16px;
  margin-right: 5px;
  border-top: 2px solid var(--swatch);
  vertical-align: middle;
}
.fc .legend i.dashed {
  border-top-style: dashed;
}
.fc .chart .canvas {
  position: relative;
}
.fc .chart .empty {
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  padding: 12px;
  color: var(--muted);
  text-align: center;
  pointer-events: none;
}
.fc .chart .empty:empty {
  display: none;
}

/* What is not live is never taken for it. */
.fc.dim :is(.figure .value, .figure .second, .mid, .ladder td, .facts dd) {
  color: var(--muted) !important;
}
.fc.dim .plot {
  filter: grayscale(1);
  opacity: 0.55;
}
.fc.dim .ladder tbody tr {
  filter: grayscale(0.8);
}

.fc dialog {
  min-width: 280px;
  padding: 16px 20px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--card);
  color: var(--text);
}
.fc dialog::backdrop {
  background: rgb(0 0 0 / 50%);
}
.fc dialog dl {
  margin: 10px 0;
}

@container (max-width: 1180px) {
  .fc .grid {
    grid-template-columns: 232px minmax(0, 1fr);
  }
  .fc .column.right {
    grid-column: 1 / -1;
  }
  .fc .three {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .fc .figures {
    grid-template-columns: repeat(3, 1fr);
  }
  .fc .figure:nth-child(4) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 4) {
    border-top: 1px solid var(--line);
  }
}
@container (max-width: 720px) {
  .fc .grid,
  .fc .two,
  .fc .three {
    grid-template-columns: minmax(0, 1fr);
  }
  .fc .figures {
    grid-template-columns: repeat(2, 1fr);
  }
  .fc .figure {
    min-height: 0;
  }
  .fc .figure:nth-child(odd) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 3) {
    border-top: 1px solid var(--line);
  }
  .fc .figure:is(.net, .latency) {
    grid-column: 1 / -1;
  }
  .fc .why {
    max-width: 100%;
    white-space: normal;
  }
  .fc .figure:nth-child(even) {
    border-left: 0;
  }
  .fc .figure:nth-child(odd):not(.net) {
    border-left: 1px solid var(--line);
  }
  .fc .figure:nth-child(n + 2) {
    border-top: 1px solid var(--line);
  }
  .fc .ladder .scroll {
    max-height: 420px;
  }
  .fc .latency table {
    font-size: 11px;
  }
  .fc .latency :is(th, td) {
    padding-inline: 2px;
  }
  .fc .latency .part th {
    padding-left: 8px;
  }
  .fc .legend {
    margin-left: 0;
  }
}
`;var Ao='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Ji=class{constructor(e,n,i){this.url=e;this.protocols=n;this.state={...i,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,n){JSON.stringify(this.state[e])!==JSON.stringify(n)&&(this.state[e]=n,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let n of e)this.emit(`change:${n}`);e.length&&this.emit("change")}on(e,n){this.listeners.set(e,(this.listeners.get(e)??new Set).add(n))}off(e,n){this.listeners.get(e)?.delete(n)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...n){for(let i of[...this.listeners.get(e)??[]])i(...n)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=n=>this.emit("msg:custom",JSON.parse(n.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var zo="fillcast.token",Co="fillcast.looks",Do=["theme","palette","measure"];async function Hu(t){let e=new URLSearchParams(location.hash.slice(1)),n=Fu(e),i=async d=>{let v=await fetch(d,{headers:n?{Authorization:`Bearer ${n}`}:{}});if(!v.ok)throw new Error(`${d}: ${v.status}`);return v.json()},s=Ru(),{follows:r}=s;try{s.needs_token&&(r=(await i("/v1/health")).follows)}catch(d){t.textContent=String(d).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${d}`;return}let a=JSON.parse(localStorage.getItem(Co)??"{}"),u=new Ji(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...n?[`token.${n}`]:[]],{...a,...Iu(e,r[0]??"okx:BTC-USDT-SWAP"),running:!0,instruments:r,watched:r});ll({model:u,el:t}),u.on("change",()=>{history.replaceState(null,"",`#${Vu(u)}`),localStorage.setItem(Co,JSON.stringify(Object.fromEntries(Do.map(d=>[d,u.get(d)]))))});let f=async()=>{let d=await i("/v1/instruments?limit=1000");u.set("instruments",Uu(d.instruments.map(v=>v.symbol),r)),u.save_changes()};u.on("change:connection",()=>u.get("connection")==="open"&&setTimeout(()=>{f().catch(()=>{})},1500))}function Ru(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function Fu(t){let e=t.get("token");return e&&(sessionStorage.setItem(zo,e),t.delete("token"),history.replaceState(null,"",`#${t}`)),sessionStorage.getItem(zo)??""}function Iu(t,e){let n=Number(t.get("amount")),s={order:{symbol:t.get("i")??e,side:t.get("side")==="sell"?"sell":"buy",amount:n>0&&n<1e18?n:100,unit:["quote","base","contracts"].find(r=>r===t.get("unit"))??"quote",policy:t.get("policy")??"market"},fees:Wu(t)};for(let[r,a]of[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["hz","hz"],["group_ticks","group"],["alert_bps","alert"]]){let u=t.get(a);u!==null&&Number.isFinite(Number(u))&&(s[r]=Number(u))}for(let r of Do)t.has(r)&&(s[r]=t.get(r));return s}function Wu(t){let e=i=>t.has(i)?Number(t.get(i)):null;if(t.has("maker")||t.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let n=t.get("tier");return n===null?null:{tier:n}}function Vu(t){let{symbol:e,side:n,amount:i,unit:s,policy:r}=t.get("order"),a=t.get("fees"),u={i:e,side:n,amount:i,unit:s,...r==="market"?{}:{policy:r},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},latency:t.get("latency_ms"),sigma:t.get("sigma_1d_bps"),horizon:t.get("horizon_s"),hz:t.get("hz"),alert:t.get("alert_bps"),group:t.get("group_ticks")},f=Object.entries(u).filter(([,d])=>d!=null);return new URLSearchParams(f.map(([d,v])=>[d,String(v)])).toString().replaceAll("%3A",":")}function Uu(t,e){let n=i=>{let s=e.indexOf(i);if(s>=0)return s;let r=i.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(r.split("-")[0]??"");return a<0||!r.includes("-USDT")?1e3:100+2*a+(r.endsWith("-USDT")?1:0)};return[...new Set([...e,...t])].sort((i,s)=>n(i)-n(s)||i.localeCompare(s))}var ju="main.",Oo=25,rl=100,Bu=250,Ku=2400,Gu=1800,qu=100,ol=new CSSStyleSheet;ol.replaceSync(Ao+Po);var Ho=["bps","%","money"],al=class{constructor(e,n){this.model=e;this.state=Ro(e),this.form=new Fi({order:i=>this.set("order",{...this.state.order,...i}),fees:i=>this.set("fees",i),latency:i=>this.set("latency_ms",i),sigma:i=>this.set("sigma_1d_bps",i),horizon:i=>this.set("horizon_s",i),running:i=>this.set("running",i)}),this.markets=new Gi(e,i=>this.set("order",{...this.state.order,symbol:i})),this.plan=new Yi(e,this.state),this.charts={...Yu(this.state),plan:this.plan.chart},this.measures=Ho.map(i=>m("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",i)},i)),this.helpBox=Ju(),this.root=this.layout(),Zu(n),n.append(this.root),this.listen(),this.settingsChanged(),this.timer=window.setInterval(()=>this.wake(),250)}model;state;root;figures=new Di;track=new Oi;ladder=new Ki(Oo,e=>this.set("group_ticks",e));form;alert=new wi(e=>this.set("alert_bps",e));health=new Ii;latency=new Wi;facts=new Vi;waits=new ji;checks=new Ui;markets;plan;charts;name=m("h1",{});mid=m("span",{class:"mid","data-figure":"mid"});spread=m("span",{class:"note"});pill=m("span",{class:"pill"});why=m("span",{class:"why"});said=m("span",{class:"unseen",role:"status"});badge=m("span",{class:"badge"});time=m("time",{});helpBox;measures;subscriptions=[];frame=0;timer=0;later=0;painted={figures:0,charts:0,echo:0};echo=null;refused=null;isNew={ladder:!1,charts:!1};undrawn=[];symbol="";asked=0;ran=!1;close(){cancelAnimationFrame(this.frame),clearInterval(this.timer),clearTimeout(this.later);for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.alert.close(),this.plan.close(),Object.values(this.charts).forEach(e=>e.close()),this.root.remove()}layout(){let{charts:e}=this,n=(s,r,a)=>m("button",{type:"button","aria-label":r,title:r,click:a},s),i=m("header",{class:"bar card"},m("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),m("div",{class:"tools"},this.time,m("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),n("CSV","Export the history as CSV",()=>this.exportCsv()),n("PNG","Export the charts as a picture",()=>{this.exportPng()}),n("Theme","Dark or light (T)",()=>this.nextTheme()),n("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),n("?","Keys",()=>this.helpBox.showModal())));return m("div",{class:"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},i,this.figures.root,this.track.root,m("div",{class:"grid"},m("div",{class:"column left"},this.form.root,this.alert.root,this.health.root),this.ladder.root,m("div",{class:"column right"},m("div",{class:"two"},e.curve.root,e.depth.root),e.cost.root,m("div",{class:"two"},e.impact.root,e.wait.root),m("div",{class:"two"},e.plan.root,this.plan.root))),m("div",{class:"three"},this.facts.root,m("div",{class:"column"},this.checks.root,this.waits.root),m("div",{class:"column"},this.latency.root,e.tick.root)),this.markets.root,this.helpBox)}listen(){let e=(n,i)=>{this.model.on(n,i),this.subscriptions.push(()=>this.model.off(n,i))};e("msg:custom",n=>this.take(n));for(let n of["order","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"])e(`change:${n}`,()=>this.settingsChanged());for(let n of["measure","theme","palette","watched","instruments"])e(`change:${n}`,()=>this.looksChanged());e("change:connection",()=>this.connected()),this.subscriptions.push(Eo(this.model.get("connection")===void 0?this.root:document,{side:n=>this.set("order",{...this.state.order,side:n}),resize:n=>this.form.resize(n),toggle:()=>this.set("running",!this.state.running),choose:n=>this.choose(this.markets.symbols[n]),recentre:()=>this.ladder.recentre(),theme:()=>this.nextTheme(),help:()=>this.helpBox.showModal()}))}get id(){return ju+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,n){this.model.set(e,n),this.model.save_changes()}settingsChanged(){let{state:e,model:n}=this,i=Ro(n);e.order=i.order,e.fees=i.fees,e.latencyMs=i.latencyMs,e.sigma=i.sigma,e.horizonS=i.horizonS,e.running=i.running,e.groupTicks=i.groupTicks,(e.order.symbol!==this.symbol||e.running&&!this.ran)&&this.beginAnew(),this.ran=e.running,this.refused=null,this.ask(),this.plan.follow(),this.looksChanged()}beginAnew(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,Object.assign(this.state,{subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,resting:null,health:null,plan:null,planProblem:"",heardMs:Date.now()}),To(this.state)}ask(){let{state:e,model:n}=this;if(!e.running){n.send({op:"unsubscribe",id:this.id});return}n.send({op:"subscribe",id:this.id,order:e.order,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:n.get("hz")??20,estimate_hz:1e3/rl,n_levels:Oo,group_ticks:e.groupTicks})}connected(){this.state.connection=this.model.get("connection"),this.state.connection==="open"&&(this.markets.again(),this.plan.again(),this.ask(),this.plan.follow()),this.looksChanged()}looksChanged(){let{model:e,state:n}=this;n.measure=e.get("measure")??"bps",this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],n.order,n.running),n.alertBps=e.get("alert_bps")??null,this.alert.start(n.alertBps),this.measures.forEach((s,r)=>s.setAttribute("aria-pressed",String(Ho[r]===n.measure)));let i=`${e.get("theme")??"dark"} ${e.get("palette")??"green-red"}`;this.root.dataset.looks!==i&&(this.root.dataset.looks=i,Object.values(this.charts).forEach(s=>s.recolour())),this.painted={figures:0,charts:0,echo:this.painted.echo},this.isNew={ladder:!0,charts:!0},this.wake()}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=["green-red","red-green","blue-orange"];this.set("palette",e[(e.indexOf(this.model.get("palette")??"green-red")+1)%e.length])}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e)&&this.plan.take(e),this.wake()}takeMain(e){let{state:n}=this;n.running&&(n.heardMs=Date.now(),e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem),e.ladder!==void 0&&([n.ladder,this.isNew.ladder]=[e.ladder,!0]),e.depth!==void 0&&(n.depth=e.depth),e.curve!==void 0&&(n.curve=e.curve),e.resting!==void 0&&(n.resting=e.resting),e.health!==void 0&&(n.health=e.health),e.series&&this.remember(e),this.isNew.charts||=!!(e.depth??e.curve??e.series),this.echo={n:e.n})}remember(e){let{state:n}=this,i=n.segments.at(-1);if(!i||!e.series)return;let{side:s,amount:r,unit:a}=n.order;i.source=Kn(n),i.order=`${s} ${r} ${a}`,So(n,e.series)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}paint(e){this.frame=0;let{state:n,painted:i}=this,s=_o(n,Date.now());if(e-i.figures>=rl-8?(i.figures=e,this.paintFigures(s)):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},i.figures+rl-e)),this.isNew.ladder&&(this.isNew.ladder=!1,this.ladder.paint(n),this.paintTouch()),this.isNew.charts&&this.undrawn.length===0&&e-i.charts>=Bu-8&&(i.charts=e,this.isNew.charts=!1,this.undrawn=this.drawings()),this.undrawn.shift()?.(),this.undrawn.length&&this.wake(),this.echo){let{n:r}=this.echo,{id:a}=this;if(this.echo=null,e-i.echo<qu)return;i.echo=e;let u=new MessageChannel;u.port1.onmessage=()=>this.model.send({op:"painted",id:a,n:r}),u.port2.postMessage(null)}}paintFigures(e){let{state:n}=this,s=n.subject?.instrument?.tick_price??0;this.root.dataset.state=e.key,this.root.classList.toggle("dim",!e.isLive),I(this.name,n.order.symbol),I(this.badge,Kn(n)),this.badge.dataset.origin=n.subject?.source??"",I(this.said,`${n.order.symbol} is ${e.word}`),I(this.pill,`${e.mark} ${e.word}`),I(this.why,e.detail),I(this.time,`${an(Date.now())} UTC`),this.root.dataset.mark=n.subject?.source==="live"?"":n.subject?sl(n):"",this.figures.paint(n),this.track.paint(n),this.form.paint(n),this.form.say(this.refused?this.refused.detail:n.problem&&![409,503].includes(n.problem.status)?n.problem.detail:""),this.alert.paint(n,e),this.health.paint(n,Date.now()),this.latency.paint(n.health),this.facts.paint(n,r=>Rt(r,s)),this.waits.paint(n),this.checks.paint(n),this.markets.paint(n),this.plan.paint()}paintTouch(){let{ladder:e,subject:n}=this.state;I(this.mid,e?Rt(e.mid_price,n?.instrument.tick_price??0):"–"),I(this.spread,e?`mid ${n?.instrument.quote??""} · spread ${E(2*e.half_spread_bps,3)} bps`:"")}drawings(){let{charts:e,state:n}=this,{curve:i,resting:s}=n,r=n.problem?.detail??"waits for a book",a=()=>i?.size_quote.map(()=>null)??[],u=n.segments.at(-1)?.points.slice(-Ku)??[],f=g=>u.map(w=>w[g]),d=u.map(g=>g[0]/1e9),v="two points are needed; the first come within a second";return[()=>e.curve.show(i?[i.size_quote,i.slippage_bps,i.impact_bps,i.fee_bps,i.net_bps,i.high_bps??a(),i.low_bps??a()]:[[],[],[],[],[],[],[]],r),()=>this.showDepth(r),()=>e.cost.show([d,f(2),f(3),f(5),f(7),f(6)],v),()=>e.impact.show([d,f(4),f(8)],v),()=>e.wait.show(s?[s.waits_s,s.maker_frac,s.p_fill_frac,s.maker_high_frac,s.maker_low_frac]:[[],[],[],[],[]],n.problem?.detail??`waits for ${n.subject?.waits_for.resting??"a book"}`),()=>e.tick.show([d,f(10)],v)]}showDepth(e){let{depth:n}=this.state;if(!n)return this.charts.depth.show([[],[],[]],e);let i=[...n.bid_price].reverse(),s=[...i,...n.ask_price],r=a=>a.map(()=>null);this.charts.depth.show([s,[...[...n.bid_total].reverse(),...r(n.ask_price)],[...r(i),...n.ask_total]],e)}exportName(e){let n=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${Kn(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${n}.${e}`}exportCsv(){Qs(this.exportName("csv"),new Blob([go(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:n,amount:i,unit:s,symbol:r}=e.order,a=`${Kn(e)} · ${n} ${E(i,2)} ${s} ${r} · ${new Date().toISOString()}`;bo(Object.values(this.charts),a,Kn(e),this.root).toBlob(f=>f&&Qs(this.exportName("png"),f),"image/png")}};function Ro(t){return{order:t.get("order"),fees:t.get("fees")??null,latencyMs:t.get("latency_ms")??null,sigma:t.get("sigma_1d_bps")??null,horizonS:t.get("horizon_s")??Gu,alertBps:t.get("alert_bps")??null,running:t.get("running")??!0,connection:t.get("connection")??nl,measure:t.get("measure")??"bps",groupTicks:t.get("group_ticks")??1,subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,resting:null,health:null,plan:null,planProblem:"",segments:[],heardMs:Date.now()}}function Yu(t){let e=i=>E(i,2),n=i=>an(i*1e3);return{curve:new _t({title:"Cost by size",note:"bps, at once; shaded: 90 % of matches",height:210,x:"log",xTick:qt,yTick:e,fromZero:!0,mark:()=>t.estimate?{at:t.estimate.filled_quote,word:"this order"}:null,bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new _t({title:"Depth",height:210,x:"price",xTick:i=>E(i,0),yTick:qt,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new _t({title:"Cost over time",note:"bps",height:190,x:"time",xTick:n,yTick:e,bands:[[4,5,"net"]],level:()=>t.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new _t({title:"Impact and maker share",height:150,x:"time",xTick:n,yTick:e,rightTick:i=>`${E(100*i,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),wait:new _t({title:"Resting at the touch",note:"% filled, by seconds waited",height:150,x:"log",xTick:i=>`${qt(i)} s`,yTick:i=>`${E(100*i,0)} %`,fromZero:!0,bands:[[3,4,"bid"]],lines:[{label:"Maker share",colour:"bid",width:2},{label:"All of it",colour:"accent",dash:[6,3]},{label:"",colour:"bid"},{label:"",colour:"bid"}]}),tick:new _t({title:"Processing time",note:"µs a tick",height:150,x:"time",xTick:n,yTick:i=>E(i,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}function Ju(){let t=Mo.map(([n,i])=>m("div",{},m("dt",{},n),m("dd",{},i))),e=m("dialog",{"aria-label":"Keys"},m("h2",{},"Keys"),m("dl",{},...t),m("button",{type:"button",click:()=>e.close()},"Close"));return e}function Zu(t){let e=t.getRootNode(),n=e instanceof ShadowRoot?e:document;n.adoptedStyleSheets.includes(ol)||(n.adoptedStyleSheets=[...n.adoptedStyleSheets,ol])}function ll({model:t,el:e}){let n=new al(t,e);return()=>n.close()}var tp={render({model:t,el:e}){let n=new qi(t),i=ll({model:n,el:e});return()=>{i(),n.close()}}};export{al as Panel,tp as default,ll as mount,Hu as open};
