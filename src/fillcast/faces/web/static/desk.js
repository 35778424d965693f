function m(t,e={},...n){let i=document.createElement(t);for(let[s,o]of Object.entries(e))typeof o=="function"?i.addEventListener(s,o):o===!0?i.setAttribute(s,""):o!==!1&&i.setAttribute(s,String(o));return i.append(...n.filter(s=>s!=null)),i}function W(t,e){let n=t.firstChild;n instanceof Text&&!n.nextSibling?n.data!==e&&(n.data=e):t.textContent!==e&&(t.textContent=e)}var pa=0,bi=t=>`fc-${t}-${pa+=1}`;var j=t=>t!=null&&Number.isFinite(t),Dl=new Map;function N(t,e=2){if(!j(t))return"–";let n=Dl.get(e);n||(n=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),Dl.set(e,n));let i=n.format(Math.abs(t));return t<0&&/[1-9]/.test(i)?`−${i}`:i}function ys(t){if(!t)return 2;let[e="",n="0"]=t.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(n))}function Rt(t,e){if(!j(t))return"–";let n=e?t/e:t*100;return N(t,ys(e)+(Math.abs(n-Math.round(n))>1e-6?1:0))}function rn(t){for(let[e,n]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(t)>=e)return`${Number((t/e).toPrecision(3))}${n}`;return`${Number(t.toPrecision(3))}`}function An(t,e,n){return n==="money"?N(e,j(e)&&Math.abs(e)<1?4:2):n==="%"?N(j(t)?t/100:t,4):N(t,2)}function $t(t){if(!j(t))return"–";if(t>=6e10)return`${Math.floor(t/6e10)} min ${Math.floor(t/1e9%60)} s`;for(let[e,n]of[["s",1e9],["ms",1e6],["µs",1e3]])if(t>=n)return`${N(t/n,1)} ${e}`;return`${N(t,0)} ns`}var on=t=>new Date(t).toISOString().slice(11,19),vi=t=>j(t)?`${N(100*t,0)} %`:"–";var yi=class{constructor(e){this.changed=e;this.level=m("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=m("section",{class:"card alert"},m("header",{},m("h2",{},"Alert")),m("label",{class:"field row"},m("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=m("p",{class:"told",role:"status"});title=document.title;isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,n){let{bps:i}=this,s=e.estimate?.whole_net_bps;if(i===null||!n.isLive||s===null||s===void 0){this.become(!1,i===null?"":n.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<i,s<i?`net is ${N(s)} bps, below ${N(i)}`:`net is ${N(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,n){W(this.line,n),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),document.title=e?`▼ ${n} · fillcast`:this.title,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let n=e.createOscillator(),i=e.createGain();n.frequency.value=880,i.gain.setValueAtTime(.2,e.currentTime),i.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),n.connect(i).connect(e.destination),n.start(),n.stop(e.currentTime+.6)}};var da="uplot",ha="u-hz",ma="u-vt",ga="u-title",ba="u-wrap",va="u-under",ya="u-over",wa="u-axis",un="u-off",xa="u-select",ka="u-cursor-x",_a="u-cursor-y",Sa="u-cursor-pt",Ta="u-legend",Ma="u-live",Ea="u-inline",La="u-series",Na="u-marker",Rl="u-label",Pa="u-value",ti="width",ni="height";var Fl="bottom",Cn="left",ws="right",Ds="#000",Il=Ds+"0",xs="mousemove",Wl="mousedown",ks="mouseup",Vl="mouseenter",Ul="mouseleave",jl="dblclick",$a="resize",za="scroll",Bl="change",Si="dppxchange",Rs="--",Wn=typeof window<"u",Es=Wn?document:null,Hn=Wn?window:null,Aa=Wn?navigator:null,ce,wi;function Ls(){let t=devicePixelRatio;ce!=t&&(ce=t,wi&&Ps(Bl,wi,Ls),wi=matchMedia(`(min-resolution: ${ce-.001}dppx) and (max-resolution: ${ce+.001}dppx)`),fn(Bl,wi,Ls),Hn.dispatchEvent(new CustomEvent(Si)))}function st(t,e){if(e!=null){let n=t.classList;!n.contains(e)&&n.add(e)}}function Ns(t,e){let n=t.classList;n.contains(e)&&n.remove(e)}function xe(t,e,n){t.style[e]=n+"px"}function wt(t,e,n,i){let s=Es.createElement(t);return e!=null&&st(s,e),n?.insertBefore(s,i),s}function dt(t,e){return wt("div",t,e)}var Kl=new WeakMap;function zt(t,e,n,i,s){let o="translate("+e+"px,"+n+"px)",a=Kl.get(t);o!=a&&(t.style.transform=o,Kl.set(t,o),e<0||n<0||e>i||n>s?st(t,un):Ns(t,un))}var Gl=new WeakMap;function ql(t,e,n){let i=e+n,s=Gl.get(t);i!=s&&(Gl.set(t,i),t.style.background=e,t.style.borderColor=n)}var Yl=new WeakMap;function Jl(t,e,n,i){let s=e+""+n,o=Yl.get(t);s!=o&&(Yl.set(t,s),t.style.height=n+"px",t.style.width=e+"px",t.style.marginLeft=i?-e/2+"px":0,t.style.marginTop=i?-n/2+"px":0)}var Fs={passive:!0},Ca={...Fs,capture:!0};function fn(t,e,n,i){e.addEventListener(t,n,i?Ca:Fs)}function Ps(t,e,n,i){e.removeEventListener(t,n,Fs)}Wn&&Ls();function xt(t,e,n,i){let s;n=n||0,i=i||e.length-1;let o=i<=2147483647;for(;i-n>1;)s=o?n+i>>1:lt((n+i)/2),e[s]<t?n=s:i=s;return t-e[n]<=e[i]-t?n:i}function Sr(t){return(n,i,s)=>{let o=-1,a=-1;for(let u=i;u<=s;u++)if(t(n[u])){o=u;break}for(let u=s;u>=i;u--)if(t(n[u])){a=u;break}return[o,a]}}var Tr=t=>t!=null,Mr=t=>t!=null&&t>0,Ei=Sr(Tr),Oa=Sr(Mr);function Ha(t,e,n,i=0,s=!1){let o=s?Oa:Ei,a=s?Mr:Tr;[e,n]=o(t,e,n);let u=t[e],f=t[e];if(e>-1)if(i==1)u=t[e],f=t[n];else if(i==-1)u=t[n],f=t[e];else for(let d=e;d<=n;d++){let y=t[d];a(y)&&(y<u?u=y:y>f&&(f=y))}return[u??me,f??-me]}function Li(t,e,n,i){let s=Xl(t),o=Xl(e);t==e&&(s==-1?(t*=n,e/=n):(t/=n,e*=n));let a=n==10?Ft:Er,u=s==1?lt:ht,f=o==1?ht:lt,d=u(a(Ae(t))),y=f(a(Ae(e))),g=Dn(n,d),v=Dn(n,y);return n==10&&(d<0&&(g=ge(g,-d)),y<0&&(v=ge(v,-y))),i||n==2?(t=g*s,e=v*o):(t=$r(t,g),e=Ni(e,v)),[t,e]}function Is(t,e,n,i){let s=Li(t,e,n,i);return t==0&&(s[0]=0),e==0&&(s[1]=0),s}var Ws=.1,Zl={mode:3,pad:Ws},si={pad:0,soft:null,mode:0},Da={min:si,max:si};function Ti(t,e,n,i){return Pi(n)?Ql(t,e,n):(si.pad=n,si.soft=i?0:null,si.mode=i?3:0,Ql(t,e,Da))}function oe(t,e){return t??e}function Ra(t,e,n){for(e=oe(e,0),n=oe(n,t.length-1);e<=n;){if(t[e]!=null)return!0;e++}return!1}function Ql(t,e,n){let i=n.min,s=n.max,o=oe(i.pad,0),a=oe(s.pad,0),u=oe(i.hard,-me),f=oe(s.hard,me),d=oe(i.soft,me),y=oe(s.soft,-me),g=oe(i.mode,0),v=oe(s.mode,0),_=e-t,T=Ft(_),C=Ye(Ae(t),Ae(e)),H=Ft(C),O=Ae(H-T);(_<1e-24||O>10)&&(_=0,(t==0||e==0)&&(_=1e-24,g==2&&d!=me&&(o=0),v==2&&y!=-me&&(a=0)));let x=_||C||1e3,I=Ft(x),M=Dn(10,lt(I)),J=x*(_==0?t==0?.1:1:o),A=ge($r(t-J,M/10),24),X=t>=d&&(g==1||g==3&&A<=d||g==2&&A>=d)?d:me,Y=Ye(u,A<X&&t>=X?X:kt(X,A)),ne=x*(_==0?e==0?.1:1:a),q=ge(Ni(e+ne,M/10),24),E=e<=y&&(v==1||v==3&&q>=y||v==2&&q<=y)?y:-me,Q=kt(f,q>E&&e<=E?E:Ye(E,q));return Y==Q&&Y==0&&(Q=100),[Y,Q]}var Fa=new Intl.NumberFormat(Wn?Aa.language:"en-US"),Vs=t=>Fa.format(t),rt=Math,_i=rt.PI,Ae=rt.abs,lt=rt.floor,ze=rt.round,ht=rt.ceil,kt=rt.min,Ye=rt.max,Dn=rt.pow,Xl=rt.sign,Ft=rt.log10,Er=rt.log2,Ia=(t,e=1)=>rt.sinh(t)*e,_s=(t,e=1)=>rt.asinh(t/e),me=1/0;function er(t){return(Ft((t^t>>31)-(t>>31))|0)+1}function $s(t,e,n){return kt(Ye(t,e),n)}function Lr(t){return typeof t=="function"}function ie(t){return Lr(t)?t:()=>t}var Wa=()=>{},Nr=t=>t,Pr=(t,e)=>e,Va=t=>null,tr=t=>!0,nr=(t,e)=>t==e,Ua=/\.\d*?(?=9{6,}|0{6,})/gm,pn=t=>{if(Ar(t)||qt.has(t))return t;let e=`${t}`,n=e.match(Ua);if(n==null)return t;let i=n[0].length-1;if(e.indexOf("e-")!=-1){let[s,o]=e.split("e");return+`${pn(s)}e${o}`}return ge(t,i)};function an(t,e){return pn(ge(pn(t/e))*e)}function Ni(t,e){return pn(ht(pn(t/e))*e)}function $r(t,e){return pn(lt(pn(t/e))*e)}function ge(t,e=0){if(Ar(t))return t;let n=10**e,i=t*n*(1+Number.EPSILON);return ze(i)/n}var qt=new Map;function zr(t){return((""+t).split(".")[1]||"").length}function ri(t,e,n,i){let s=[],o=i.map(zr);for(let a=e;a<n;a++){let u=Ae(a),f=ge(Dn(t,a),u);for(let d=0;d<i.length;d++){let y=t==10?+`${i[d]}e${a}`:i[d]*f,g=(a>=0?0:u)+(a>=o[d]?0:o[d]),v=t==10?y:ge(y,g);s.push(v),qt.set(v,g)}}return s}var li={},Us=[],Rn=[null,null],Gt=Array.isArray,Ar=Number.isInteger,ja=t=>t===void 0;function ir(t){return typeof t=="string"}function Pi(t){let e=!1;if(t!=null){let n=t.constructor;e=n==null||n==Object}return e}function Ba(t){return t!=null&&typeof t=="object"}var Ka=Object.getPrototypeOf(Uint8Array),Cr="__proto__";function Fn(t,e=Pi){let n;if(Gt(t)){let i=t.find(s=>s!=null);if(Gt(i)||e(i)){n=Array(t.length);for(let s=0;s<t.length;s++)n[s]=Fn(t[s],e)}else n=t.slice()}else if(t instanceof Ka)n=t.slice();else if(e(t)){n={};for(let i in t)i!=Cr&&(n[i]=Fn(t[i],e))}else n=t;return n}function Ne(t){let e=arguments;for(let n=1;n<e.length;n++){let i=e[n];for(let s in i)s!=Cr&&(Pi(t[s])?Ne(t[s],Fn(i[s])):t[s]=Fn(i[s]))}return t}var Ga=0,qa=1,Ya=2;function Ja(t,e,n){for(let i=0,s,o=-1;i<e.length;i++){let a=e[i];if(a>o){for(s=a-1;s>=0&&t[s]==null;)t[s--]=null;for(s=a+1;s<n&&t[s]==null;)t[o=s++]=null}}}function Za(t,e){if(ec(t)){let a=t[0].slice();for(let u=1;u<t.length;u++)a.push(...t[u].slice(1));return tc(a[0])||(a=Xa(a)),a}let n=new Set;for(let a=0;a<t.length;a++){let f=t[a][0],d=f.length;for(let y=0;y<d;y++)n.add(f[y])}let i=[Array.from(n).sort((a,u)=>a-u)],s=i[0].length,o=new Map;for(let a=0;a<s;a++)o.set(i[0][a],a);for(let a=0;a<t.length;a++){let u=t[a],f=u[0];for(let d=1;d<u.length;d++){let y=u[d],g=Array(s).fill(void 0),v=e?e[a][d]:qa,_=[];for(let T=0;T<y.length;T++){let C=y[T],H=o.get(f[T]);C===null?v!=Ga&&(g[H]=C,v==Ya&&_.push(H)):g[H]=C}Ja(g,_,s),i.push(g)}}return i}var Qa=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function Xa(t){let e=t[0],n=e.length,i=Array(n);for(let o=0;o<i.length;o++)i[o]=o;i.sort((o,a)=>e[o]-e[a]);let s=[];for(let o=0;o<t.length;o++){let a=t[o],u=Array(n);for(let f=0;f<n;f++)u[f]=a[i[f]];s.push(u)}return s}function ec(t){let e=t[0][0],n=e.length;for(let i=1;i<t.length;i++){let s=t[i][0];if(s.length!=n)return!1;if(s!=e){for(let o=0;o<n;o++)if(s[o]!=e[o])return!1}}return!0}function tc(t,e=100){let n=t.length;if(n<=1)return!0;let i=0,s=n-1;for(;i<=s&&t[i]==null;)i++;for(;s>=i&&t[s]==null;)s--;if(s<=i)return!0;let o=Ye(1,lt((s-i+1)/e));for(let a=t[i],u=i+o;u<=s;u+=o){let f=t[u];if(f!=null){if(f<=a)return!1;a=f}}return!0}var Or=["January","February","March","April","May","June","July","August","September","October","November","December"],Hr=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Dr(t){return t.slice(0,3)}var nc=Hr.map(Dr),ic=Or.map(Dr),sc={MMMM:Or,MMM:ic,WWWW:Hr,WWW:nc};function ei(t){return(t<10?"0":"")+t}function lc(t){return(t<10?"00":t<100?"0":"")+t}var rc={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,e)=>e.MMMM[t.getMonth()],MMM:(t,e)=>e.MMM[t.getMonth()],MM:t=>ei(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ei(t.getDate()),D:t=>t.getDate(),WWWW:(t,e)=>e.WWWW[t.getDay()],WWW:(t,e)=>e.WWW[t.getDay()],HH:t=>ei(t.getHours()),H:t=>t.getHours(),h:t=>{let e=t.getHours();return e==0?12:e>12?e-12:e},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ei(t.getMinutes()),m:t=>t.getMinutes(),ss:t=>ei(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>lc(t.getMilliseconds())};function js(t,e){e=e||sc;let n=[],i=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=i.exec(t);)n.push(s[0][0]=="{"?rc[s[1]]:s[0]);return o=>{let a="";for(let u=0;u<n.length;u++)a+=typeof n[u]=="string"?n[u]:n[u](o,e);return a}}var oc=new Intl.DateTimeFormat().resolvedOptions().timeZone;function ac(t,e){let n;return e=="UTC"||e=="Etc/UTC"?n=new Date(+t+t.getTimezoneOffset()*6e4):e==oc?n=t:(n=new Date(t.toLocaleString("en-US",{timeZone:e})),n.setMilliseconds(t.getMilliseconds())),n}var Rr=t=>t%1==0,Mi=[1,2,2.5,5],cc=ri(10,-32,0,Mi),Fr=ri(10,0,32,Mi),uc=Fr.filter(Rr),cn=cc.concat(Fr),Bs=`
`,Ir="{YYYY}",sr=Bs+Ir,Wr="{M}/{D}",ii=Bs+Wr,xi=ii+"/{YY}",Vr="{aa}",fc="{h}:{mm}",On=fc+Vr,lr=Bs+On,rr=":{ss}",fe=null;function Ur(t){let e=t*1e3,n=e*60,i=n*60,s=i*24,o=s*30,a=s*365,f=(t==1?ri(10,0,3,Mi).filter(Rr):ri(10,-3,0,Mi)).concat([e,e*5,e*10,e*15,e*30,n,n*5,n*10,n*15,n*30,i,i*2,i*3,i*4,i*6,i*8,i*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,Ir,fe,fe,fe,fe,fe,fe,1],[s*28,"{MMM}",sr,fe,fe,fe,fe,fe,1],[s,Wr,sr,fe,fe,fe,fe,fe,1],[i,"{h}"+Vr,xi,fe,ii,fe,fe,fe,1],[n,On,xi,fe,ii,fe,fe,fe,1],[e,rr,xi+" "+On,fe,ii+" "+On,fe,lr,fe,1],[t,rr+".{fff}",xi+" "+On,fe,ii+" "+On,fe,lr,fe,1]];function y(g){return(v,_,T,C,H,O)=>{let x=[],I=H>=a,M=H>=o&&H<a,J=g(T),A=ge(J*t,3),X=Ss(J.getFullYear(),I?0:J.getMonth(),M||I?1:J.getDate()),Y=ge(X*t,3);if(M||I){let ne=M?H/o:0,q=I?H/a:0,E=A==Y?A:ge(Ss(X.getFullYear()+q,X.getMonth()+ne,1)*t,3),Q=new Date(ze(E/t)),D=Q.getFullYear(),K=Q.getMonth();for(let U=0;E<=C;U++){let se=Ss(D+q*U,K+ne*U,1),V=se-g(ge(se*t,3));E=ge((+se+V)*t,3),E<=C&&x.push(E)}}else{let ne=H>=s?s:H,q=lt(T)-lt(A),E=Y+q+Ni(A-Y,ne);x.push(E);let Q=g(E),D=Q.getHours()+Q.getMinutes()/n+Q.getSeconds()/i,K=H/i,U=v.axes[_]._space,se=O/U;for(;E=ge(E+H,t==1?0:3),!(E>C);)if(K>1){let V=lt(ge(D+K,6))%24,le=g(E).getHours()-V;le>1&&(le=-1),E-=le*i,D=(D+K)%24;let pe=x[x.length-1];ge((E-pe)/H,3)*se>=.7&&x.push(E)}else x.push(E)}return x}}return[f,d,y]}var[pc,dc,hc]=Ur(1),[mc,gc,bc]=Ur(.001);ri(2,-53,53,[1]);function or(t,e){return t.map(n=>n.map((i,s)=>s==0||s==8||i==null?i:e(s==1||n[8]==0?i:n[1]+i)))}function ar(t,e){return(n,i,s,o,a)=>{let u=e.find(T=>a>=T[0])||e[e.length-1],f,d,y,g,v,_;return i.map(T=>{let C=t(T),H=C.getFullYear(),O=C.getMonth(),x=C.getDate(),I=C.getHours(),M=C.getMinutes(),J=C.getSeconds(),A=H!=f&&u[2]||O!=d&&u[3]||x!=y&&u[4]||I!=g&&u[5]||M!=v&&u[6]||J!=_&&u[7]||u[1];return f=H,d=O,y=x,g=I,v=M,_=J,A(C)})}}function vc(t,e){let n=js(e);return(i,s,o,a,u)=>s.map(f=>n(t(f)))}function Ss(t,e,n){return new Date(t,e,n)}function cr(t,e){return e(t)}var yc="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function ur(t,e){return(n,i,s,o)=>o==null?Rs:e(t(i))}function wc(t,e){let n=t.series[e];return n.width?n.stroke(t,e):n.points.width?n.points.stroke(t,e):null}function xc(t,e){return t.series[e].fill(t,e)}var kc={show:!0,live:!0,isolate:!1,mount:Wa,markers:{show:!0,width:2,stroke:wc,fill:xc,dash:"solid"},idx:null,idxs:null,values:[]};function _c(t,e){let n=t.cursor.points,i=dt(),s=n.size(t,e);xe(i,ti,s),xe(i,ni,s);let o=s/-2;xe(i,"marginLeft",o),xe(i,"marginTop",o);let a=n.width(t,e,s);return a&&xe(i,"borderWidth",a),i}function Sc(t,e){let n=t.series[e].points;return n._fill||n._stroke}function Tc(t,e){let n=t.series[e].points;return n._stroke||n._fill}function Mc(t,e){return t.series[e].points.size}var Ts=[0,0];function Ec(t,e,n){return Ts[0]=e,Ts[1]=n,Ts}function ki(t,e,n,i=!0){return s=>{s.button==0&&(!i||s.target==e)&&n(s)}}function Ms(t,e,n,i=!0){return s=>{(!i||s.target==e)&&n(s)}}var Lc={show:!0,x:!0,y:!0,lock:!1,move:Ec,points:{one:!1,show:_c,size:Mc,width:0,stroke:Tc,fill:Sc},bind:{mousedown:ki,mouseup:ki,click:ki,dblclick:ki,mousemove:Ms,mouseleave:Ms,mouseenter:Ms},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(t,e,n,i,s)=>i-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},jr={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ks=Ne({},jr,{filter:Pr}),Br=Ne({},Ks,{size:10}),Kr=Ne({},jr,{show:!1}),Gs='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Gr="bold "+Gs,qr=1.5,fr={show:!0,scale:"x",stroke:Ds,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Gr,side:2,grid:Ks,ticks:Br,border:Kr,font:Gs,lineGap:qr,rotate:0},Nc="Value",Pc="Time",pr={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function $c(t,e,n,i,s){return e.map(o=>o==null?"":Vs(o))}function zc(t,e,n,i,s,o,a){let u=[],f=qt.get(s)||0;n=a?n:ge(Ni(n,s),f);for(let d=n;d<=i;d=ge(d+s,f))u.push(Object.is(d,-0)?0:d);return u}function zs(t,e,n,i,s,o,a){let u=[],f=t.scales[t.axes[e].scale].log,d=f==10?Ft:Er,y=lt(d(n));s=Dn(f,y),f==10&&(s=cn[xt(s,cn)]);let g=n,v=s*f;f==10&&(v=cn[xt(v,cn)]);do u.push(g),g=g+s,f==10&&!qt.has(g)&&(g=ge(g,qt.get(s))),g>=v&&(s=g,v=s*f,f==10&&(v=cn[xt(v,cn)]));while(g<=i);return u}function Ac(t,e,n,i,s,o,a){let f=t.scales[t.axes[e].scale].asinh,d=i>f?zs(t,e,Ye(f,n),i,s):[f],y=i>=0&&n<=0?[0]:[];return(n<-f?zs(t,e,Ye(f,-i),-n,s):[f]).reverse().map(v=>-v).concat(y,d)}var Yr=/./,Cc=/[12357]/,Oc=/[125]/,dr=/1/,As=(t,e,n,i)=>t.map((s,o)=>e==4&&s==0||o%i==0&&n.test(s.toExponential()[s<0?1:0])?s:null);function Hc(t,e,n,i,s){let o=t.axes[n],a=o.scale,u=t.scales[a],f=t.valToPos,d=o._space,y=f(10,a),g=f(9,a)-y>=d?Yr:f(7,a)-y>=d?Cc:f(5,a)-y>=d?Oc:dr;if(g==dr){let v=Ae(f(1,a)-y);if(v<d)return As(e.slice().reverse(),u.distr,g,ht(d/v)).reverse()}return As(e,u.distr,g,1)}function Dc(t,e,n,i,s){let o=t.axes[n],a=o.scale,u=o._space,f=t.valToPos,d=Ae(f(1,a)-f(2,a));return d<u?As(e.slice().reverse(),3,Yr,ht(u/d)).reverse():e}function Rc(t,e,n,i){return i==null?Rs:e==null?"":Vs(e)}var hr={show:!0,scale:"y",stroke:Ds,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Gr,side:3,grid:Ks,ticks:Br,border:Kr,font:Gs,lineGap:qr,rotate:0};function Fc(t,e){let n=3+(t||1)*2;return ge(n*e,3)}function Ic(t,e){let{scale:n,idxs:i}=t.series[0],s=t._data[0],o=t.valToPos(s[i[0]],n,!0),a=t.valToPos(s[i[1]],n,!0),u=Ae(a-o),f=t.series[e],d=u/(f.points.space*ce);return i[1]-i[0]<=d}var mr={scale:null,auto:!0,sorted:0,min:me,max:-me},Jr=(t,e,n,i,s)=>s,gr={show:!0,auto:!0,sorted:0,gaps:Jr,alpha:1,facets:[Ne({},mr,{scale:"x"}),Ne({},mr,{scale:"y"})]},br={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Jr,alpha:1,points:{show:Ic,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function Wc(t,e,n,i,s){return n/10}var Zr={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Vc=Ne({},Zr,{time:!1,ori:1}),vr={};function Qr(t,e){let n=vr[t];return n||(n={key:t,plots:[],sub(i){n.plots.push(i)},unsub(i){n.plots=n.plots.filter(s=>s!=i)},pub(i,s,o,a,u,f,d){for(let y=0;y<n.plots.length;y++)n.plots[y]!=s&&n.plots[y].pub(i,s,o,a,u,f,d)}},t!=null&&(vr[t]=n)),n}var In=1,Cs=2;function dn(t,e,n){let i=t.mode,s=t.series[e],o=i==2?t._data[e]:t._data,a=t.scales,u=t.bbox,f=o[0],d=i==2?o[1]:o[e],y=i==2?a[s.facets[0].scale]:a[t.series[0].scale],g=i==2?a[s.facets[1].scale]:a[s.scale],v=u.left,_=u.top,T=u.width,C=u.height,H=t.valToPosH,O=t.valToPosV;return y.ori==0?n(s,f,d,y,g,H,O,v,_,T,C,zi,Vn,Ci,eo,no):n(s,f,d,y,g,O,H,_,v,C,T,Ai,Un,Js,to,io)}function qs(t,e){let n=0,i=0,s=oe(t.bands,Us);for(let o=0;o<s.length;o++){let a=s[o];a.series[0]==e?n=a.dir:a.series[1]==e&&(a.dir==1?i|=1:i|=2)}return[n,i==1?-1:i==2?1:i==3?2:0]}function Uc(t,e,n,i,s){let o=t.mode,a=t.series[e],u=o==2?a.facets[1].scale:a.scale,f=t.scales[u];return s==-1?f.min:s==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function It(t,e,n,i,s,o){return dn(t,e,(a,u,f,d,y,g,v,_,T,C,H)=>{let O=a.pxRound,x=d.dir*(d.ori==0?1:-1),I=d.ori==0?Vn:Un,M,J;x==1?(M=n,J=i):(M=i,J=n);let A=O(g(u[M],d,C,_)),X=O(v(f[M],y,H,T)),Y=O(g(u[J],d,C,_)),ne=O(v(o==1?y.max:y.min,y,H,T)),q=new Path2D(s);return I(q,Y,ne),I(q,A,ne),I(q,A,X),q})}function $i(t,e,n,i,s,o){let a=null;if(t.length>0){a=new Path2D;let u=e==0?Ci:Js,f=n;for(let g=0;g<t.length;g++){let v=t[g];if(v[1]>v[0]){let _=v[0]-f;_>0&&u(a,f,i,_,i+o),f=v[1]}}let d=n+s-f,y=10;d>0&&u(a,f,i-y/2,d,i+o+y)}return a}function jc(t,e,n){let i=t[t.length-1];i&&i[0]==e?i[1]=n:t.push([e,n])}function Ys(t,e,n,i,s,o,a){let u=[],f=t.length;for(let d=s==1?n:i;d>=n&&d<=i;d+=s)if(e[d]===null){let g=d,v=d;if(s==1)for(;++d<=i&&e[d]===null;)v=d;else for(;--d>=n&&e[d]===null;)v=d;let _=o(t[g]),T=v==g?_:o(t[v]),C=g-s;_=a<=0&&C>=0&&C<f?o(t[C]):_;let O=v+s;T=a>=0&&O>=0&&O<f?o(t[O]):T,T>=_&&u.push([_,T])}return u}function yr(t){return t==0?Nr:t==1?ze:e=>an(e,t)}function Xr(t){let e=t==0?zi:Ai,n=t==0?(s,o,a,u,f,d)=>{s.arcTo(o,a,u,f,d)}:(s,o,a,u,f,d)=>{s.arcTo(a,o,f,u,d)},i=t==0?(s,o,a,u,f)=>{s.rect(o,a,u,f)}:(s,o,a,u,f)=>{s.rect(a,o,f,u)};return(s,o,a,u,f,d=0,y=0)=>{d==0&&y==0?i(s,o,a,u,f):(d=kt(d,u/2,f/2),y=kt(y,u/2,f/2),e(s,o+d,a),n(s,o+u,a,o+u,a+f,d),n(s,o+u,a+f,o,a+f,y),n(s,o,a+f,o,a,y),n(s,o,a,o+u,a,d),s.closePath())}}var zi=(t,e,n)=>{t.moveTo(e,n)},Ai=(t,e,n)=>{t.moveTo(n,e)},Vn=(t,e,n)=>{t.lineTo(e,n)},Un=(t,e,n)=>{t.lineTo(n,e)},Ci=Xr(0),Js=Xr(1),eo=(t,e,n,i,s,o)=>{t.arc(e,n,i,s,o)},to=(t,e,n,i,s,o)=>{t.arc(n,e,i,s,o)},no=(t,e,n,i,s,o,a)=>{t.bezierCurveTo(e,n,i,s,o,a)},io=(t,e,n,i,s,o,a)=>{t.bezierCurveTo(n,e,s,i,a,o)};function so(t){return(e,n,i,s,o)=>dn(e,n,(a,u,f,d,y,g,v,_,T,C,H)=>{let{pxRound:O,points:x}=a,I,M;d.ori==0?(I=zi,M=eo):(I=Ai,M=to);let J=ge(x.width*ce,3),A=(x.size-x.width)/2*ce,X=ge(A*2,3),Y=new Path2D,ne=new Path2D,{left:q,top:E,width:Q,height:D}=e.bbox;Ci(ne,q-X,E-X,Q+X*2,D+X*2);let K=U=>{if(f[U]!=null){let se=O(g(u[U],d,C,_)),V=O(v(f[U],y,H,T));I(Y,se+A,V),M(Y,se,V,A,0,_i*2)}};if(o)o.forEach(K);else for(let U=i;U<=s;U++)K(U);return{stroke:J>0?Y:null,fill:Y,clip:ne,flags:In|Cs}})}function lo(t){return(e,n,i,s,o,a)=>{i!=s&&(o!=i&&a!=i&&t(e,n,i),o!=s&&a!=s&&t(e,n,s),t(e,n,a))}}var Bc=lo(Vn),Kc=lo(Un);function ro(t){let e=oe(t?.alignGaps,0);return(n,i,s,o)=>dn(n,i,(a,u,f,d,y,g,v,_,T,C,H)=>{[s,o]=Ei(f,s,o);let O=a.pxRound,x=D=>O(g(D,d,C,_)),I=D=>O(v(D,y,H,T)),M,J;d.ori==0?(M=Vn,J=Bc):(M=Un,J=Kc);let A=d.dir*(d.ori==0?1:-1),X={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:In},Y=X.stroke,ne=!1;if(o-s>=C*4){let D=R=>n.posToVal(R,d.key,!0),K=null,U=null,se,V,Je,ke=x(u[A==1?s:o]),le=x(u[s]),pe=x(u[o]),ee=D(A==1?le+1:pe-1);for(let R=A==1?s:o;R>=s&&R<=o;R+=A){let Pe=u[R],_e=(A==1?Pe<ee:Pe>ee)?ke:x(Pe),ue=f[R];_e==ke?ue!=null?(V=ue,K==null?(M(Y,_e,I(V)),se=K=U=V):V<K?K=V:V>U&&(U=V)):ue===null&&(ne=!0):(K!=null&&J(Y,ke,I(K),I(U),I(se),I(V)),ue!=null?(V=ue,M(Y,_e,I(V)),K=U=se=V):(K=U=null,ue===null&&(ne=!0)),ke=_e,ee=D(ke+A))}K!=null&&K!=U&&Je!=ke&&J(Y,ke,I(K),I(U),I(se),I(V))}else for(let D=A==1?s:o;D>=s&&D<=o;D+=A){let K=f[D];K===null?ne=!0:K!=null&&M(Y,x(u[D]),I(K))}let[E,Q]=qs(n,i);if(a.fill!=null||E!=0){let D=X.fill=new Path2D(Y),K=a.fillTo(n,i,a.min,a.max,E),U=I(K),se=x(u[s]),V=x(u[o]);A==-1&&([V,se]=[se,V]),M(D,V,U),M(D,se,U)}if(!a.spanGaps){let D=[];ne&&D.push(...Ys(u,f,s,o,A,x,e)),X.gaps=D=a.gaps(n,i,s,o,D),X.clip=$i(D,d.ori,_,T,C,H)}return Q!=0&&(X.band=Q==2?[It(n,i,s,o,Y,-1),It(n,i,s,o,Y,1)]:It(n,i,s,o,Y,Q)),X})}function Gc(t){let e=oe(t.align,1),n=oe(t.ascDesc,!1),i=oe(t.alignGaps,0),s=oe(t.extend,!1);return(o,a,u,f)=>dn(o,a,(d,y,g,v,_,T,C,H,O,x,I)=>{[u,f]=Ei(g,u,f);let M=d.pxRound,{left:J,width:A}=o.bbox,X=le=>M(T(le,v,x,H)),Y=le=>M(C(le,_,I,O)),ne=v.ori==0?Vn:Un,q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:In},E=q.stroke,Q=v.dir*(v.ori==0?1:-1),D=Y(g[Q==1?u:f]),K=X(y[Q==1?u:f]),U=K,se=K;s&&e==-1&&(se=J,ne(E,se,D)),ne(E,K,D);for(let le=Q==1?u:f;le>=u&&le<=f;le+=Q){let pe=g[le];if(pe==null)continue;let ee=X(y[le]),R=Y(pe);e==1?ne(E,ee,D):ne(E,U,R),ne(E,ee,R),D=R,U=ee}let V=U;s&&e==1&&(V=J+A,ne(E,V,D));let[Je,ke]=qs(o,a);if(d.fill!=null||Je!=0){let le=q.fill=new Path2D(E),pe=d.fillTo(o,a,d.min,d.max,Je),ee=Y(pe);ne(le,V,ee),ne(le,se,ee)}if(!d.spanGaps){let le=[];le.push(...Ys(y,g,u,f,Q,X,i));let pe=d.width*ce/2,ee=n||e==1?pe:-pe,R=n||e==-1?-pe:pe;le.forEach(Pe=>{Pe[0]+=ee,Pe[1]+=R}),q.gaps=le=d.gaps(o,a,u,f,le),q.clip=$i(le,v.ori,H,O,x,I)}return ke!=0&&(q.band=ke==2?[It(o,a,u,f,E,-1),It(o,a,u,f,E,1)]:It(o,a,u,f,E,ke)),q})}function wr(t,e,n,i,s,o,a=me){if(t.length>1){let u=null;for(let f=0,d=1/0;f<t.length;f++)if(e[f]!==void 0){if(u!=null){let y=Ae(t[f]-t[u]);y<d&&(d=y,a=Ae(n(t[f],i,s,o)-n(t[u],i,s,o)))}u=f}}return a}function qc(t){t=t||li;let e=oe(t.size,[.6,me,1]),n=t.align||0,i=t.gap||0,s=t.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let o=ie(s),a=1-e[0],u=oe(e[1],me),f=oe(e[2],1),d=oe(t.disp,li),y=oe(t.each,_=>{}),{fill:g,stroke:v}=d;return(_,T,C,H)=>dn(_,T,(O,x,I,M,J,A,X,Y,ne,q,E)=>{let Q=O.pxRound,D=n,K=i*ce,U=u*ce,se=f*ce,V,Je;M.ori==0?[V,Je]=o(_,T):[Je,V]=o(_,T);let ke=M.dir*(M.ori==0?1:-1),le=M.ori==0?Ci:Js,pe=M.ori==0?y:($,be,$e,bn,Zt,Tt,Qt)=>{y($,be,$e,Zt,bn,Qt,Tt)},ee=oe(_.bands,Us).find($=>$.series[0]==T),R=ee!=null?ee.dir:0,Pe=O.fillTo(_,T,O.min,O.max,R),je=Q(X(Pe,J,E,ne)),_e,ue,mt,Xe=q,Te=Q(O.width*ce),St=!1,Ot=null,ot=null,Wt=null,hn=null;g!=null&&(Te==0||v!=null)&&(St=!0,Ot=g.values(_,T,C,H),ot=new Map,new Set(Ot).forEach($=>{$!=null&&ot.set($,new Path2D)}),Te>0&&(Wt=v.values(_,T,C,H),hn=new Map,new Set(Wt).forEach($=>{$!=null&&hn.set($,new Path2D)})));let{x0:mn,size:Kn}=d;if(mn!=null&&Kn!=null){D=1,x=mn.values(_,T,C,H),mn.unit==2&&(x=x.map($e=>_.posToVal(Y+$e*q,M.key,!0)));let $=Kn.values(_,T,C,H);Kn.unit==2?ue=$[0]*q:ue=A($[0],M,q,Y)-A(0,M,q,Y),Xe=wr(x,I,A,M,q,Y,Xe),mt=Xe-ue+K}else Xe=wr(x,I,A,M,q,Y,Xe),mt=Xe*a+K,ue=Xe-mt;mt<1&&(mt=0),Te>=ue/2&&(Te=0),mt<5&&(Q=Nr);let oi=mt>0,Yt=Xe-mt-(oi?Te:0);ue=Q($s(Yt,se,U)),_e=(D==0?ue/2:D==ke?0:ue)-D*ke*((D==0?K/2:0)+(oi?Te/2:0));let Be={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},gn=St?null:new Path2D,Ht=null;if(ee!=null)Ht=_.data[ee.series[1]];else{let{y0:$,y1:be}=d;$!=null&&be!=null&&(I=be.values(_,T,C,H),Ht=$.values(_,T,C,H))}let Jt=V*ue,Z=Je*ue;for(let $=ke==1?C:H;$>=C&&$<=H;$+=ke){let be=I[$];if(be==null)continue;if(Ht!=null){let Ze=Ht[$]??0;if(be-Ze==0)continue;je=X(Ze,J,E,ne)}let $e=M.distr!=2||d!=null?x[$]:$,bn=A($e,M,q,Y),Zt=X(oe(be,Pe),J,E,ne),Tt=Q(bn-_e),Qt=Q(Ye(Zt,je)),et=Q(kt(Zt,je)),at=Qt-et;if(be!=null){let Ze=be<0?Z:Jt,gt=be<0?Jt:Z;St?(Te>0&&Wt[$]!=null&&le(hn.get(Wt[$]),Tt,et+lt(Te/2),ue,Ye(0,at-Te),Ze,gt),Ot[$]!=null&&le(ot.get(Ot[$]),Tt,et+lt(Te/2),ue,Ye(0,at-Te),Ze,gt)):le(gn,Tt,et+lt(Te/2),ue,Ye(0,at-Te),Ze,gt),pe(_,T,$,Tt-Te/2,et,ue+Te,at)}}return Te>0?Be.stroke=St?hn:gn:St||(Be._fill=O.width==0?O._fill:O._stroke??O._fill,Be.width=0),Be.fill=St?ot:gn,Be})}function Yc(t,e){let n=oe(e?.alignGaps,0);return(i,s,o,a)=>dn(i,s,(u,f,d,y,g,v,_,T,C,H,O)=>{[o,a]=Ei(d,o,a);let x=u.pxRound,I=V=>x(v(V,y,H,T)),M=V=>x(_(V,g,O,C)),J,A,X;y.ori==0?(J=zi,X=Vn,A=no):(J=Ai,X=Un,A=io);let Y=y.dir*(y.ori==0?1:-1),ne=I(f[Y==1?o:a]),q=ne,E=[],Q=[];for(let V=Y==1?o:a;V>=o&&V<=a;V+=Y)if(d[V]!=null){let ke=f[V],le=I(ke);E.push(q=le),Q.push(M(d[V]))}let D={stroke:t(E,Q,J,X,A,x),fill:null,clip:null,band:null,gaps:null,flags:In},K=D.stroke,[U,se]=qs(i,s);if(u.fill!=null||U!=0){let V=D.fill=new Path2D(K),Je=u.fillTo(i,s,u.min,u.max,U),ke=M(Je);X(V,q,ke),X(V,ne,ke)}if(!u.spanGaps){let V=[];V.push(...Ys(f,d,o,a,Y,I,n)),D.gaps=V=u.gaps(i,s,o,a,V),D.clip=$i(V,y.ori,T,C,H,O)}return se!=0&&(D.band=se==2?[It(i,s,o,a,K,-1),It(i,s,o,a,K,1)]:It(i,s,o,a,K,se)),D})}function Jc(t){return Yc(Zc,t)}function Zc(t,e,n,i,s,o){let a=t.length;if(a<2)return null;let u=new Path2D;if(n(u,t[0],e[0]),a==2)i(u,t[1],e[1]);else{let f=Array(a),d=Array(a-1),y=Array(a-1),g=Array(a-1);for(let v=0;v<a-1;v++)y[v]=e[v+1]-e[v],g[v]=t[v+1]-t[v],d[v]=y[v]/g[v];f[0]=d[0];for(let v=1;v<a-1;v++)d[v]===0||d[v-1]===0||d[v-1]>0!=d[v]>0?f[v]=0:(f[v]=3*(g[v-1]+g[v])/((2*g[v]+g[v-1])/d[v-1]+(g[v]+2*g[v-1])/d[v]),isFinite(f[v])||(f[v]=0));f[a-1]=d[a-2];for(let v=0;v<a-1;v++)s(u,t[v]+g[v]/3,e[v]+f[v]*g[v]/3,t[v+1]-g[v]/3,e[v+1]-f[v+1]*g[v]/3,t[v+1],e[v+1])}return u}var Os=new Set;function xr(){for(let t of Os)t.syncRect(!0)}Wn&&(fn($a,Hn,xr),fn(za,Hn,xr,!0),fn(Si,Hn,()=>{Ie.pxRatio=ce}));var Qc=ro(),Xc=so();function kr(t,e,n,i){return(i?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,a)=>Hs(o,a,e,n))}function eu(t,e){return t.map((n,i)=>i==0?{}:Ne({},e,n))}function Hs(t,e,n,i){return Ne({},e==0?n:i,t)}function oo(t,e,n){return e==null?Rn:[e,n]}var tu=oo;function nu(t,e,n){return e==null?Rn:Ti(e,n,Ws,!0)}function ao(t,e,n,i){return e==null?Rn:Li(e,n,t.scales[i].log,!1)}var iu=ao;function co(t,e,n,i){return e==null?Rn:Is(e,n,t.scales[i].log,!1)}var su=co;function lu(t,e,n,i,s){let o=Ye(er(t),er(e)),a=e-t,u=xt(s/i*a,n);do{let f=n[u],d=i*f/a;if(d>=s&&o+(f<5?qt.get(f):0)<=17)return[f,d]}while(++u<n.length);return[0,0]}function _r(t){let e,n;return t=t.replace(/(\d+)px/,(i,s)=>(e=ze((n=+s)*ce))+"px"),[t,e,n]}function ru(t){t.show&&[t.font,t.labelFont].forEach(e=>{let n=ge(e[2]*ce,1);e[0]=e[0].replace(/[0-9.]+px/,n+"px"),e[1]=n})}function Ie(t,e,n){let i={mode:oe(t.mode,1)},s=i.mode;function o(l,r,c,p){let h=r.valToPct(l);return p+c*(r.dir==-1?1-h:h)}function a(l,r,c,p){let h=r.valToPct(l);return p+c*(r.dir==-1?h:1-h)}function u(l,r,c,p){return r.ori==0?o(l,r,c,p):a(l,r,c,p)}i.valToPosH=o,i.valToPosV=a;let f=!1;i.status=0;let d=i.root=dt(da);if(t.id!=null&&(d.id=t.id),st(d,t.class),t.title){let l=dt(ga,d);l.textContent=t.title}let y=wt("canvas"),g=i.ctx=y.getContext("2d"),v=dt(ba,d);fn("click",v,l=>{l.target===T&&(ve!=Ln||Se!=Nn)&&Ve.click(i,l)},!0);let _=i.under=dt(va,v);v.appendChild(y);let T=i.over=dt(ya,v);t=Fn(t);let C=+oe(t.pxAlign,1),H=yr(C);(t.plugins||[]).forEach(l=>{l.opts&&(t=l.opts(i,t)||t)});let O=t.ms||.001,x=i.series=s==1?kr(t.series||[],pr,br,!1):eu(t.series||[null],gr),I=i.axes=kr(t.axes||[],fr,hr,!0),M=i.scales={},J=i.bands=t.bands||[];J.forEach(l=>{l.fill=ie(l.fill||null),l.dir=oe(l.dir,-1)});let A=s==2?x[1].facets[0].scale:x[0].scale,X={axes:Zo,series:Ko},Y=(t.drawOrder||["axes","series"]).map(l=>X[l]);function ne(l){let r=l.distr==3?c=>Ft(c>0?c:l.clamp(i,c,l.min,l.max,l.key)):l.distr==4?c=>_s(c,l.asinh):l.distr==100?c=>l.fwd(c):c=>c;return c=>{let p=r(c),{_min:h,_max:b}=l,w=b-h;return(p-h)/w}}function q(l){let r=M[l];if(r==null){let c=(t.scales||li)[l]||li;if(c.from!=null){q(c.from);let p=Ne({},M[c.from],c,{key:l});p.valToPct=ne(p),M[l]=p}else{r=M[l]=Ne({},l==A?Zr:Vc,c),r.key=l;let p=r.time,h=r.range,b=Gt(h);if((l!=A||s==2&&!p)&&(b&&(h[0]==null||h[1]==null)&&(h={min:h[0]==null?Zl:{mode:1,hard:h[0],soft:h[0]},max:h[1]==null?Zl:{mode:1,hard:h[1],soft:h[1]}},b=!1),!b&&Pi(h))){let w=h;h=(k,S,L)=>S==null?Rn:Ti(S,L,w)}r.range=ie(h||(p?tu:l==A?r.distr==3?iu:r.distr==4?su:oo:r.distr==3?ao:r.distr==4?co:nu)),r.auto=ie(b?!1:r.auto),r.clamp=ie(r.clamp||Wc),r._min=r._max=null,r.valToPct=ne(r)}}}q("x"),q("y"),s==1&&x.forEach(l=>{q(l.scale)}),I.forEach(l=>{q(l.scale)});for(let l in t.scales)q(l);let E=M[A],Q=E.distr,D,K;E.ori==0?(st(d,ha),D=o,K=a):(st(d,ma),D=a,K=o);let U={};for(let l in M){let r=M[l];(r.min!=null||r.max!=null)&&(U[l]={min:r.min,max:r.max},r.min=r.max=null)}let se=t.tzDate||(l=>new Date(ze(l/O))),V=t.fmtDate||js,Je=O==1?hc(se):bc(se),ke=ar(se,or(O==1?dc:gc,V)),le=ur(se,cr(yc,V)),pe=[],ee=i.legend=Ne({},kc,t.legend),R=i.cursor=Ne({},Lc,{drag:{y:s==2}},t.cursor),Pe=ee.show,je=R.show,_e=ee.markers;ee.idxs=pe,_e.width=ie(_e.width),_e.dash=ie(_e.dash),_e.stroke=ie(_e.stroke),_e.fill=ie(_e.fill);let ue,mt,Xe,Te=[],St=[],Ot,ot=!1,Wt={};if(ee.live){let l=x[1]?x[1].values:null;ot=l!=null,Ot=ot?l(i,1,0):{_:0};for(let r in Ot)Wt[r]=Rs}if(Pe)if(ue=wt("table",Ta,d),Xe=wt("tbody",null,ue),ee.mount(i,ue),ot){mt=wt("thead",null,ue,Xe);let l=wt("tr",null,mt);wt("th",null,l);for(var hn in Ot)wt("th",Rl,l).textContent=hn}else st(ue,Ea),ee.live&&st(ue,Ma);let mn={show:!0},Kn={show:!1};function oi(l,r){if(r==0&&(ot||!ee.live||s==2))return Rn;let c=[],p=wt("tr",La,Xe,Xe.childNodes[r]);st(p,l.class),l.show||st(p,un);let h=wt("th",null,p);if(_e.show){let k=dt(Na,h);if(r>0){let S=_e.width(i,r);S&&(k.style.border=S+"px "+_e.dash(i,r)+" "+_e.stroke(i,r)),k.style.background=_e.fill(i,r)}}let b=dt(Rl,h);l.label instanceof HTMLElement?b.appendChild(l.label):b.textContent=l.label,r>0&&(_e.show||(b.style.color=l.width>0?_e.stroke(i,r):_e.fill(i,r)),Be("click",h,k=>{if(R._lock)return;en(k);let S=x.indexOf(l);if((k.ctrlKey||k.metaKey)!=ee.isolate){let L=x.some((P,z)=>z>0&&z!=S&&P.show);x.forEach((P,z)=>{z>0&&Et(z,L?z==S?mn:Kn:mn,!0,Le.setSeries)})}else Et(S,{show:!l.show},!0,Le.setSeries)},!1),yn&&Be(Vl,h,k=>{R._lock||(en(k),Et(x.indexOf(l),$n,!0,Le.setSeries))},!1));for(var w in Ot){let k=wt("td",Pa,p);k.textContent="--",c.push(k)}return[p,c]}let Yt=new Map;function Be(l,r,c,p=!0){let h=Yt.get(r)||{},b=R.bind[l](i,r,c,p);b&&(fn(l,r,h[l]=b),Yt.set(r,h))}function gn(l,r,c){let p=Yt.get(r)||{};for(let h in p)(l==null||h==l)&&(Ps(h,r,p[h]),delete p[h]);l==null&&Yt.delete(r)}let Ht=0,Jt=0,Z=0,$=0,be=0,$e=0,bn=be,Zt=$e,Tt=Z,Qt=$,et=0,at=0,Ze=0,gt=0;i.bbox={};let Ji=!1,ai=!1,vn=!1,Xt=!1,ci=!1,ct=!1;function Zi(l,r,c){(c||l!=i.width||r!=i.height)&&ol(l,r),Sn(!1),vn=!0,ai=!0,Tn()}function ol(l,r){i.width=Ht=Z=l,i.height=Jt=$=r,be=$e=0,Fo(),Io();let c=i.bbox;et=c.left=an(be*ce,.5),at=c.top=an($e*ce,.5),Ze=c.width=an(Z*ce,.5),gt=c.height=an($*ce,.5)}let Ho=3;function Do(){let l=!1,r=0;for(;!l;){r++;let c=Yo(r),p=Jo(r);l=r==Ho||c&&p,l||(ol(i.width,i.height),ai=!0)}}function Ro({width:l,height:r}){Zi(l,r)}i.setSize=Ro;function Fo(){let l=!1,r=!1,c=!1,p=!1;I.forEach((h,b)=>{if(h.show&&h._show){let{side:w,_size:k}=h,S=w%2,L=h.label!=null?h.labelSize:0,P=k+L;P>0&&(S?(Z-=P,w==3?(be+=P,p=!0):c=!0):($-=P,w==0?($e+=P,l=!0):r=!0))}}),tn[0]=l,tn[1]=c,tn[2]=r,tn[3]=p,Z-=Vt[1]+Vt[3],be+=Vt[3],$-=Vt[2]+Vt[0],$e+=Vt[0]}function Io(){let l=be+Z,r=$e+$,c=be,p=$e;function h(b,w){switch(b){case 1:return l+=w,l-w;case 2:return r+=w,r-w;case 3:return c-=w,c+w;case 0:return p-=w,p+w}}I.forEach((b,w)=>{if(b.show&&b._show){let k=b.side;b._pos=h(k,b._size),b.label!=null&&(b._lpos=h(k,b.labelSize))}})}if(R.dataIdx==null){let l=R.hover,r=l.skip=new Set(l.skip??[]);r.add(void 0);let c=l.prox=ie(l.prox),p=l.bias??=0;R.dataIdx=(h,b,w,k)=>{if(b==0)return w;let S=w,L=c(h,b,w,k)??me,P=L>=0&&L<me,z=E.ori==0?Z:$,G=R.left,ae=e[0],re=e[b];if(r.has(re[w])){S=null;let te=null,B=null,F;if(p==0||p==-1)for(F=w;te==null&&F-- >0;)r.has(re[F])||(te=F);if(p==0||p==1)for(F=w;B==null&&F++<re.length;)r.has(re[F])||(B=F);if(te!=null||B!=null)if(P){let we=te==null?-1/0:D(ae[te],E,z,0),Me=B==null?1/0:D(ae[B],E,z,0),Fe=G-we,de=Me-G;Fe<=de?Fe<=L&&(S=te):de<=L&&(S=B)}else S=B==null?te:te==null?B:w-te<=B-w?te:B}else P&&Ae(G-D(ae[w],E,z,0))>L&&(S=null);return S}}let en=l=>{R.event=l};R.idxs=pe,R._lock=!1;let Ue=R.points;Ue.show=ie(Ue.show),Ue.size=ie(Ue.size),Ue.stroke=ie(Ue.stroke),Ue.width=ie(Ue.width),Ue.fill=ie(Ue.fill);let Mt=i.focus=Ne({},t.focus||{alpha:.3},R.focus),yn=Mt.prox>=0,wn=yn&&Ue.one,ut=[],xn=[],kn=[];function al(l,r){let c=Ue.show(i,r);if(c instanceof HTMLElement)return st(c,Sa),st(c,l.class),zt(c,-10,-10,Z,$),T.insertBefore(c,ut[r]),c}function cl(l,r){if(s==1||r>0){let c=s==1&&M[l.scale].time,p=l.value;l.value=c?ir(p)?ur(se,cr(p,V)):p||le:p||Rc,l.label=l.label||(c?Pc:Nc)}if(wn||r>0){l.width=l.width==null?1:l.width,l.paths=l.paths||Qc||Va,l.fillTo=ie(l.fillTo||Uc),l.pxAlign=+oe(l.pxAlign,C),l.pxRound=yr(l.pxAlign),l.stroke=ie(l.stroke||null),l.fill=ie(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let c=Fc(Ye(1,l.width),1),p=l.points=Ne({},{size:c,width:Ye(1,c*.2),stroke:l.stroke,space:c*2,paths:Xc,_stroke:null,_fill:null},l.points);p.show=ie(p.show),p.filter=ie(p.filter),p.fill=ie(p.fill),p.stroke=ie(p.stroke),p.paths=ie(p.paths),p.pxAlign=l.pxAlign}if(Pe){let c=oi(l,r);Te.splice(r,0,c[0]),St.splice(r,0,c[1]),ee.values.push(null)}if(je){pe.splice(r,0,null);let c=null;wn?r==0&&(c=al(l,r)):r>0&&(c=al(l,r)),ut.splice(r,0,c),xn.splice(r,0,0),kn.splice(r,0,0)}Re("addSeries",r)}function Wo(l,r){r=r??x.length,l=s==1?Hs(l,r,pr,br):Hs(l,r,{},gr),x.splice(r,0,l),cl(x[r],r)}i.addSeries=Wo;function Vo(l){if(x.splice(l,1),Pe){ee.values.splice(l,1),St.splice(l,1);let r=Te.splice(l,1)[0];gn(null,r.firstChild),r.remove()}je&&(pe.splice(l,1),ut.splice(l,1)[0].remove(),xn.splice(l,1),kn.splice(l,1)),Re("delSeries",l)}i.delSeries=Vo;let tn=[!1,!1,!1,!1];function Uo(l,r){if(l._show=l.show,l.show){let c=l.side%2,p=M[l.scale];p==null&&(l.scale=c?x[1].scale:A,p=M[l.scale]);let h=p.time;l.size=ie(l.size),l.space=ie(l.space),l.rotate=ie(l.rotate),Gt(l.incrs)&&l.incrs.forEach(w=>{!qt.has(w)&&qt.set(w,zr(w))}),l.incrs=ie(l.incrs||(p.distr==2?uc:h?O==1?pc:mc:cn)),l.splits=ie(l.splits||(h&&p.distr==1?Je:p.distr==3?zs:p.distr==4?Ac:zc)),l.stroke=ie(l.stroke),l.grid.stroke=ie(l.grid.stroke),l.ticks.stroke=ie(l.ticks.stroke),l.border.stroke=ie(l.border.stroke);let b=l.values;l.values=Gt(b)&&!Gt(b[0])?ie(b):h?Gt(b)?ar(se,or(b,V)):ir(b)?vc(se,b):b||ke:b||$c,l.filter=ie(l.filter||(p.distr>=3&&p.log==10?Hc:p.distr==3&&p.log==2?Dc:Pr)),l.font=_r(l.font),l.labelFont=_r(l.labelFont),l._size=l.size(i,null,r,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(tn[r]=!0,l._el=dt(wa,v))}}function Gn(l,r,c,p){let[h,b,w,k]=c,S=r%2,L=0;return S==0&&(k||b)&&(L=r==0&&!h||r==2&&!w?ze(fr.size/3):0),S==1&&(h||w)&&(L=r==1&&!b||r==3&&!k?ze(hr.size/2):0),L}let ul=i.padding=(t.padding||[Gn,Gn,Gn,Gn]).map(l=>ie(oe(l,Gn))),Vt=i._padding=ul.map((l,r)=>l(i,r,tn,0)),We,Ce=null,Oe=null,ui=s==1?x[0].idxs:null,bt=null,qn=!1;function fl(l,r){if(e=l??[],i.data=i._data=e,s==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),bt=e[0],We=bt.length;let c=e;if(Q==2){c=e.slice();let p=c[0]=Array(We);for(let h=0;h<We;h++)p[h]=h}i._data=e=c}if(Sn(!0),Re("setData"),Q==2&&(vn=!0),r!==!1){let c=E;c.auto(i,qn)?Qi():jt(A,c.min,c.max),Xt=Xt||R.left>=0,ct=!0,Tn()}}i.setData=fl;function Qi(){qn=!0;let l,r;s==1&&(We>0?(Ce=ui[0]=0,Oe=ui[1]=We-1,l=e[0][Ce],r=e[0][Oe],Q==2?(l=Ce,r=Oe):l==r&&(Q==3?[l,r]=Li(l,l,E.log,!1):Q==4?[l,r]=Is(l,l,E.log,!1):E.time?r=l+ze(86400/O):[l,r]=Ti(l,r,Ws,!0))):(Ce=ui[0]=l=null,Oe=ui[1]=r=null)),jt(A,l,r)}let fi,_n,Xi,es,ts,ns,is,ss,ls,Qe;function pl(l,r,c,p,h,b){l??=Il,c??=Us,p??="butt",h??=Il,b??="round",l!=fi&&(g.strokeStyle=fi=l),h!=_n&&(g.fillStyle=_n=h),r!=Xi&&(g.lineWidth=Xi=r),b!=ts&&(g.lineJoin=ts=b),p!=ns&&(g.lineCap=ns=p),c!=es&&g.setLineDash(es=c)}function dl(l,r,c,p){r!=_n&&(g.fillStyle=_n=r),l!=is&&(g.font=is=l),c!=ss&&(g.textAlign=ss=c),p!=ls&&(g.textBaseline=ls=p)}function rs(l,r,c,p,h=0){if(p.length>0&&l.auto(i,qn)&&(r==null||r.min==null)){let b=oe(Ce,0),w=oe(Oe,p.length-1),k=c.min==null?Ha(p,b,w,h,l.distr==3):[c.min,c.max];l.min=kt(l.min,c.min=k[0]),l.max=Ye(l.max,c.max=k[1])}}let hl={min:null,max:null};function jo(){for(let p in M){let h=M[p];U[p]==null&&(h.min==null||U[A]!=null&&h.auto(i,qn))&&(U[p]=hl)}for(let p in M){let h=M[p];U[p]==null&&h.from!=null&&U[h.from]!=null&&(U[p]=hl)}U[A]!=null&&Sn(!0);let l={};for(let p in U){let h=U[p];if(h!=null){let b=l[p]=Fn(M[p],Ba);if(h.min!=null)Ne(b,h);else if(p!=A||s==2)if(We==0&&b.from==null){let w=b.range(i,null,null,p);b.min=w[0],b.max=w[1]}else b.min=me,b.max=-me}}if(We>0){x.forEach((p,h)=>{if(s==1){let b=p.scale,w=U[b];if(w==null)return;let k=l[b];if(h==0){let S=k.range(i,k.min,k.max,b);k.min=S[0],k.max=S[1],Ce=xt(k.min,e[0]),Oe=xt(k.max,e[0]),Oe-Ce>1&&(e[0][Ce]<k.min&&Ce++,e[0][Oe]>k.max&&Oe--),p.min=bt[Ce],p.max=bt[Oe]}else p.show&&p.auto&&rs(k,w,p,e[h],p.sorted);p.idxs[0]=Ce,p.idxs[1]=Oe}else if(h>0&&p.show&&p.auto){let[b,w]=p.facets,k=b.scale,S=w.scale,[L,P]=e[h],z=l[k],G=l[S];z!=null&&rs(z,U[k],b,L,b.sorted),G!=null&&rs(G,U[S],w,P,w.sorted),p.min=w.min,p.max=w.max}});for(let p in l){let h=l[p],b=U[p];if(h.from==null&&(b==null||b.min==null)){let w=h.range(i,h.min==me?null:h.min,h.max==-me?null:h.max,p);h.min=w[0],h.max=w[1]}}}for(let p in l){let h=l[p];if(h.from!=null){let b=l[h.from];if(b.min==null)h.min=h.max=null;else{let w=h.range(i,b.min,b.max,p);h.min=w[0],h.max=w[1]}}}let r={},c=!1;for(let p in l){let h=l[p],b=M[p];if(b.min!=h.min||b.max!=h.max){b.min=h.min,b.max=h.max;let w=b.distr;b._min=w==3?Ft(b.min):w==4?_s(b.min,b.asinh):w==100?b.fwd(b.min):b.min,b._max=w==3?Ft(b.max):w==4?_s(b.max,b.asinh):w==100?b.fwd(b.max):b.max,r[p]=c=!0}}if(c){x.forEach((p,h)=>{s==2?h>0&&r.y&&(p._paths=null):r[p.scale]&&(p._paths=null)});for(let p in r)vn=!0,Re("setScale",p);je&&R.left>=0&&(Xt=ct=!0)}for(let p in U)U[p]=null}function Bo(l){let r=$s(Ce-1,0,We-1),c=$s(Oe+1,0,We-1);for(;l[r]==null&&r>0;)r--;for(;l[c]==null&&c<We-1;)c++;return[r,c]}function Ko(){if(We>0){let l=x.some(r=>r._focus)&&Qe!=Mt.alpha;l&&(g.globalAlpha=Qe=Mt.alpha),x.forEach((r,c)=>{if(c>0&&r.show&&(ml(c,!1),ml(c,!0),r._paths==null)){let p=Qe;Qe!=r.alpha&&(g.globalAlpha=Qe=r.alpha);let h=s==2?[0,e[c][0].length-1]:Bo(e[c]);r._paths=r.paths(i,c,h[0],h[1]),Qe!=p&&(g.globalAlpha=Qe=p)}}),x.forEach((r,c)=>{if(c>0&&r.show){let p=Qe;Qe!=r.alpha&&(g.globalAlpha=Qe=r.alpha),r._paths!=null&&gl(c,!1);{let h=r._paths!=null?r._paths.gaps:null,b=r.points.show(i,c,Ce,Oe,h),w=r.points.filter(i,c,b,h);(b||w)&&(r.points._paths=r.points.paths(i,c,Ce,Oe,w),gl(c,!0))}Qe!=p&&(g.globalAlpha=Qe=p),Re("drawSeries",c)}}),l&&(g.globalAlpha=Qe=1)}}function ml(l,r){let c=r?x[l].points:x[l];c._stroke=c.stroke(i,l),c._fill=c.fill(i,l)}function gl(l,r){let c=r?x[l].points:x[l],{stroke:p,fill:h,clip:b,flags:w,_stroke:k=c._stroke,_fill:S=c._fill,_width:L=c.width}=c._paths;L=ge(L*ce,3);let P=null,z=L%2/2;r&&S==null&&(S=L>0?"#fff":k);let G=c.pxAlign==1&&z>0;if(G&&g.translate(z,z),!r){let ae=et-L/2,re=at-L/2,te=Ze+L,B=gt+L;P=new Path2D,P.rect(ae,re,te,B)}r?os(k,L,c.dash,c.cap,S,p,h,w,b):Go(l,k,L,c.dash,c.cap,S,p,h,w,P,b),G&&g.translate(-z,-z)}function Go(l,r,c,p,h,b,w,k,S,L,P){let z=!1;S!=0&&J.forEach((G,ae)=>{if(G.series[0]==l){let re=x[G.series[1]],te=e[G.series[1]],B=(re._paths||li).band;Gt(B)&&(B=G.dir==1?B[0]:B[1]);let F,we=null;re.show&&B&&Ra(te,Ce,Oe)?(we=G.fill(i,ae)||b,F=re._paths.clip):B=null,os(r,c,p,h,we,w,k,S,L,P,F,B),z=!0}}),z||os(r,c,p,h,b,w,k,S,L,P)}let bl=In|Cs;function os(l,r,c,p,h,b,w,k,S,L,P,z){pl(l,r,c,p,h),(S||L||z)&&(g.save(),S&&g.clip(S),L&&g.clip(L)),z?(k&bl)==bl?(g.clip(z),P&&g.clip(P),di(h,w),pi(l,b,r)):k&Cs?(di(h,w),g.clip(z),pi(l,b,r)):k&In&&(g.save(),g.clip(z),P&&g.clip(P),di(h,w),g.restore(),pi(l,b,r)):(di(h,w),pi(l,b,r)),(S||L||z)&&g.restore()}function pi(l,r,c){c>0&&(r instanceof Map?r.forEach((p,h)=>{g.strokeStyle=fi=h,g.stroke(p)}):r!=null&&l&&g.stroke(r))}function di(l,r){r instanceof Map?r.forEach((c,p)=>{g.fillStyle=_n=p,g.fill(c)}):r!=null&&l&&g.fill(r)}function qo(l,r,c,p){let h=I[l],b;if(p<=0)b=[0,0];else{let w=h._space=h.space(i,l,r,c,p),k=h._incrs=h.incrs(i,l,r,c,p,w);b=lu(r,c,k,p,w)}return h._found=b}function as(l,r,c,p,h,b,w,k,S,L){let P=w%2/2;C==1&&g.translate(P,P),pl(k,w,S,L,k),g.beginPath();let z,G,ae,re,te=h+(p==0||p==3?-b:b);c==0?(G=h,re=te):(z=h,ae=te);for(let B=0;B<l.length;B++)r[B]!=null&&(c==0?z=ae=l[B]:G=re=l[B],g.moveTo(z,G),g.lineTo(ae,re));g.stroke(),C==1&&g.translate(-P,-P)}function Yo(l){let r=!0;return I.forEach((c,p)=>{if(!c.show)return;let h=M[c.scale];if(h.min==null){c._show&&(r=!1,c._show=!1,Sn(!1));return}else c._show||(r=!1,c._show=!0,Sn(!1));let b=c.side,w=b%2,{min:k,max:S}=h,[L,P]=qo(p,k,S,w==0?Z:$);if(P==0)return;let z=h.distr==2,G=c._splits=c.splits(i,p,k,S,L,P,z),ae=h.distr==2?G.map(F=>bt[F]):G,re=h.distr==2?bt[G[1]]-bt[G[0]]:L,te=c._values=c.values(i,c.filter(i,ae,p,P,re),p,P,re);c._rotate=b==2?c.rotate(i,te,p,P):0;let B=c._size;c._size=ht(c.size(i,te,p,l)),B!=null&&c._size!=B&&(r=!1)}),r}function Jo(l){let r=!0;return ul.forEach((c,p)=>{let h=c(i,p,tn,l);h!=Vt[p]&&(r=!1),Vt[p]=h}),r}function Zo(){for(let l=0;l<I.length;l++){let r=I[l];if(!r.show||!r._show)continue;let c=r.side,p=c%2,h,b,w=r.stroke(i,l),k=c==0||c==3?-1:1,[S,L]=r._found;if(r.label!=null){let Ge=r.labelGap*k,it=ze((r._lpos+Ge)*ce);dl(r.labelFont[0],w,"center",c==2?"top":Fl),g.save(),p==1?(h=b=0,g.translate(it,ze(at+gt/2)),g.rotate((c==3?-_i:_i)/2)):(h=ze(et+Ze/2),b=it);let ln=Lr(r.label)?r.label(i,l,S,L):r.label;g.fillText(ln,h,b),g.restore()}if(L==0)continue;let P=M[r.scale],z=p==0?Ze:gt,G=p==0?et:at,ae=r._splits,re=P.distr==2?ae.map(Ge=>bt[Ge]):ae,te=P.distr==2?bt[ae[1]]-bt[ae[0]]:S,B=r.ticks,F=r.border,we=B.show?B.size:0,Me=ze(we*ce),Fe=ze((r.alignTo==2?r._size-we-r.gap:r.gap)*ce),de=r._rotate*-_i/180,Ee=H(r._pos*ce),tt=(Me+Fe)*k,Ke=Ee+tt;b=p==0?Ke:0,h=p==1?Ke:0;let ft=r.font[0],vt=r.align==1?Cn:r.align==2?ws:de>0?Cn:de<0?ws:p==0?"center":c==3?ws:Cn,Nt=de||p==1?"middle":c==2?"top":Fl;dl(ft,w,vt,Nt);let nt=r.font[1]*r.lineGap,pt=ae.map(Ge=>H(u(Ge,P,z,G))),yt=r._values;for(let Ge=0;Ge<yt.length;Ge++){let it=yt[Ge];if(it!=null){p==0?h=pt[Ge]:b=pt[Ge],it=""+it;let ln=it.indexOf(`
`)==-1?[it]:it.split(/\n/gm);for(let qe=0;qe<ln.length;qe++){let Hl=ln[qe];de?(g.save(),g.translate(h,b+qe*nt),g.rotate(de),g.fillText(Hl,0,0),g.restore()):g.fillText(Hl,h,b+qe*nt)}}}B.show&&as(pt,B.filter(i,re,l,L,te),p,c,Ee,Me,ge(B.width*ce,3),B.stroke(i,l),B.dash,B.cap);let Pt=r.grid;Pt.show&&as(pt,Pt.filter(i,re,l,L,te),p,p==0?2:1,p==0?at:et,p==0?gt:Ze,ge(Pt.width*ce,3),Pt.stroke(i,l),Pt.dash,Pt.cap),F.show&&as([Ee],[1],p==0?1:0,p==0?1:2,p==1?at:et,p==1?gt:Ze,ge(F.width*ce,3),F.stroke(i,l),F.dash,F.cap)}Re("drawAxes")}function Sn(l){x.forEach((r,c)=>{c>0&&(r._paths=null,l&&(s==1?(r.min=null,r.max=null):r.facets.forEach(p=>{p.min=null,p.max=null})))})}let hi=!1,cs=!1,Yn=[];function Qo(){cs=!1;for(let l=0;l<Yn.length;l++)Re(...Yn[l]);Yn.length=0}function Tn(){hi||(Qa(vl),hi=!0)}function Xo(l,r=!1){hi=!0,cs=r,l(i),vl(),r&&Yn.length>0&&queueMicrotask(Qo)}i.batch=Xo;function vl(){if(Ji&&(jo(),Ji=!1),vn&&(Do(),vn=!1),ai){if(xe(_,Cn,be),xe(_,"top",$e),xe(_,ti,Z),xe(_,ni,$),xe(T,Cn,be),xe(T,"top",$e),xe(T,ti,Z),xe(T,ni,$),xe(v,ti,Ht),xe(v,ni,Jt),y.width=ze(Ht*ce),y.height=ze(Jt*ce),I.forEach(({_el:l,_show:r,_size:c,_pos:p,side:h})=>{if(l!=null)if(r){let b=h===3||h===0?c:0,w=h%2==1;xe(l,w?"left":"top",p-b),xe(l,w?"width":"height",c),xe(l,w?"top":"left",w?$e:be),xe(l,w?"height":"width",w?$:Z),Ns(l,un)}else st(l,un)}),fi=_n=Xi=ts=ns=is=ss=ls=es=null,Qe=1,Qn(!0),be!=bn||$e!=Zt||Z!=Tt||$!=Qt){Sn(!1);let l=Z/Tt,r=$/Qt;if(je&&!Xt&&R.left>=0){R.left*=l,R.top*=r,Mn&&zt(Mn,ze(R.left),0,Z,$),En&&zt(En,0,ze(R.top),Z,$);for(let c=0;c<ut.length;c++){let p=ut[c];p!=null&&(xn[c]*=l,kn[c]*=r,zt(p,ht(xn[c]),ht(kn[c]),Z,$))}}if(ye.show&&!ci&&ye.left>=0&&ye.width>0){ye.left*=l,ye.width*=l,ye.top*=r,ye.height*=r;for(let c in ms)xe(Pn,c,ye[c])}bn=be,Zt=$e,Tt=Z,Qt=$}Re("setSize"),ai=!1}Ht>0&&Jt>0&&(g.clearRect(0,0,y.width,y.height),Re("drawClear"),Y.forEach(l=>l()),Re("draw")),ye.show&&ci&&(mi(ye),ci=!1),je&&Xt&&(sn(null,!0,!1),Xt=!1),ee.show&&ee.live&&ct&&(ds(),ct=!1),f||(f=!0,i.status=1,Re("ready")),qn=!1,hi=!1}i.redraw=(l,r)=>{vn=r||!1,l!==!1?jt(A,E.min,E.max):Tn()};function us(l,r){let c=M[l];if(c.from==null){if(We==0){let p=c.range(i,r.min,r.max,l);r.min=p[0],r.max=p[1]}if(r.min>r.max){let p=r.min;r.min=r.max,r.max=p}if(We>1&&r.min!=null&&r.max!=null&&r.max-r.min<1e-16)return;l==A&&c.distr==2&&We>0&&(r.min=xt(r.min,e[0]),r.max=xt(r.max,e[0]),r.min==r.max&&r.max++),U[l]=r,Ji=!0,Tn()}}i.setScale=us;let fs,ps,Mn,En,yl,wl,Ln,Nn,xl,kl,ve,Se,Ut=!1,Ve=R.drag,He=Ve.x,De=Ve.y;je&&(R.x&&(fs=dt(ka,T)),R.y&&(ps=dt(_a,T)),E.ori==0?(Mn=fs,En=ps):(Mn=ps,En=fs),ve=R.left,Se=R.top);let ye=i.select=Ne({show:!0,over:!0,left:0,width:0,top:0,height:0},t.select),Pn=ye.show?dt(xa,ye.over?T:_):null;function mi(l,r){if(ye.show){for(let c in l)ye[c]=l[c],c in ms&&xe(Pn,c,l[c]);r!==!1&&Re("setSelect")}}i.setSelect=mi;function ea(l){if(x[l].show)Pe&&Ns(Te[l],un);else if(Pe&&st(Te[l],un),je){let c=wn?ut[0]:ut[l];c!=null&&zt(c,-10,-10,Z,$)}}function jt(l,r,c){us(l,{min:r,max:c})}function Et(l,r,c,p){r.focus!=null&&la(l),r.show!=null&&x.forEach((h,b)=>{b>0&&(l==b||l==null)&&(h.show=r.show,ea(b),s==2?(jt(h.facets[0].scale,null,null),jt(h.facets[1].scale,null,null)):jt(h.scale,null,null),Tn())}),c!==!1&&Re("setSeries",l,r),p&&Xn("setSeries",i,l,r)}i.setSeries=Et;function ta(l,r){Ne(J[l],r)}function na(l,r){l.fill=ie(l.fill||null),l.dir=oe(l.dir,-1),r=r??J.length,J.splice(r,0,l)}function ia(l){l==null?J.length=0:J.splice(l,1)}i.addBand=na,i.setBand=ta,i.delBand=ia;function sa(l,r){x[l].alpha=r,je&&ut[l]!=null&&(ut[l].style.opacity=r),Pe&&Te[l]&&(Te[l].style.opacity=r)}let Dt,Bt,nn,$n={focus:!0};function la(l){if(l!=nn){let r=l==null,c=Mt.alpha!=1;x.forEach((p,h)=>{if(s==1||h>0){let b=r||h==0||h==l;p._focus=r?null:b,c&&sa(h,b?1:Mt.alpha)}}),nn=l,c&&Tn()}}Pe&&yn&&Be(Ul,ue,l=>{R._lock||(en(l),nn!=null&&Et(null,$n,!0,Le.setSeries))});function Lt(l,r,c){let p=M[r];c&&(l=l/ce-(p.ori==1?$e:be));let h=Z;p.ori==1&&(h=$,l=h-l),p.dir==-1&&(l=h-l);let b=p._min,w=p._max,k=l/h,S=b+(w-b)*k,L=p.distr;return L==3?Dn(10,S):L==4?Ia(S,p.asinh):L==100?p.bwd(S):S}function ra(l,r){let c=Lt(l,A,r);return xt(c,e[0],Ce,Oe)}i.valToIdx=l=>xt(l,e[0]),i.posToIdx=ra,i.posToVal=Lt,i.valToPos=(l,r,c)=>M[r].ori==0?o(l,M[r],c?Ze:Z,c?et:0):a(l,M[r],c?gt:$,c?at:0),i.setCursor=(l,r,c)=>{ve=l.left,Se=l.top,sn(null,r,c)};function _l(l,r){xe(Pn,Cn,ye.left=l),xe(Pn,ti,ye.width=r)}function Sl(l,r){xe(Pn,"top",ye.top=l),xe(Pn,ni,ye.height=r)}let Jn=E.ori==0?_l:Sl,Zn=E.ori==1?_l:Sl;function oa(){if(Pe&&ee.live)for(let l=s==2?1:0;l<x.length;l++){if(l==0&&ot)continue;let r=ee.values[l],c=0;for(let p in r)St[l][c++].firstChild.nodeValue=r[p]}}function ds(l,r){if(l!=null&&(l.idxs?l.idxs.forEach((c,p)=>{pe[p]=c}):ja(l.idx)||pe.fill(l.idx),ee.idx=pe[0]),Pe&&ee.live){for(let c=0;c<x.length;c++)(c>0||s==1&&!ot)&&aa(c,pe[c]);oa()}ct=!1,r!==!1&&Re("setLegend")}i.setLegend=ds;function aa(l,r){let c=x[l],p=l==0&&Q==2?bt:e[l],h;ot?h=c.values(i,l,r)??Wt:(h=c.value(i,r==null?null:p[r],l,r),h=h==null?Wt:{_:h}),ee.values[l]=h}function sn(l,r,c){xl=ve,kl=Se,[ve,Se]=R.move(i,ve,Se),R.left=ve,R.top=Se,je&&(Mn&&zt(Mn,ze(ve),0,Z,$),En&&zt(En,0,ze(Se),Z,$));let p,h=Ce>Oe;Dt=me,Bt=null;let b=E.ori==0?Z:$,w=E.ori==1?Z:$;if(ve<0||We==0||h){p=R.idx=null;for(let k=0;k<x.length;k++){let S=ut[k];S!=null&&zt(S,-10,-10,Z,$)}yn&&Et(null,$n,!0,l==null&&Le.setSeries),ee.live&&(pe.fill(p),ct=!0)}else{let k,S,L;s==1&&(k=E.ori==0?ve:Se,S=Lt(k,A),p=R.idx=xt(S,e[0],Ce,Oe),L=D(e[0][p],E,b,0));let P=-10,z=-10,G=0,ae=0,re=!0,te="",B="";for(let F=s==2?1:0;F<x.length;F++){let we=x[F],Me=pe[F],Fe=Me==null?null:s==1?e[F][Me]:e[F][1][Me],de=R.dataIdx(i,F,p,S),Ee=de==null?null:s==1?e[F][de]:e[F][1][de];if(ct=ct||Ee!=Fe||de!=Me,pe[F]=de,F>0&&we.show){let tt=de==null?-10:de==p?L:D(s==1?e[0][de]:e[F][0][de],E,b,0),Ke=Ee==null?-10:K(Ee,s==1?M[we.scale]:M[we.facets[1].scale],w,0);if(yn&&Ee!=null){let ft=E.ori==1?ve:Se,vt=Ae(Mt.dist(i,F,de,Ke,ft));if(vt<Dt){let Nt=Mt.bias;if(Nt!=0){let nt=Lt(ft,we.scale),pt=Ee>=0?1:-1,yt=nt>=0?1:-1;yt==pt&&(yt==1?Nt==1?Ee>=nt:Ee<=nt:Nt==1?Ee<=nt:Ee>=nt)&&(Dt=vt,Bt=F)}else Dt=vt,Bt=F}}if(ct||wn){let ft,vt;E.ori==0?(ft=tt,vt=Ke):(ft=Ke,vt=tt);let Nt,nt,pt,yt,Pt,Ge,it=!0,ln=Ue.bbox;if(ln!=null){it=!1;let qe=ln(i,F);pt=qe.left,yt=qe.top,Nt=qe.width,nt=qe.height}else pt=ft,yt=vt,Nt=nt=Ue.size(i,F);if(Ge=Ue.fill(i,F),Pt=Ue.stroke(i,F),wn)F==Bt&&Dt<=Mt.prox&&(P=pt,z=yt,G=Nt,ae=nt,re=it,te=Ge,B=Pt);else{let qe=ut[F];qe!=null&&(xn[F]=pt,kn[F]=yt,Jl(qe,Nt,nt,it),ql(qe,Ge,Pt),zt(qe,ht(pt),ht(yt),Z,$))}}}}if(wn){let F=Mt.prox,we=nn==null?Dt<=F:Dt>F||Bt!=nn;if(ct||we){let Me=ut[0];Me!=null&&(xn[0]=P,kn[0]=z,Jl(Me,G,ae,re),ql(Me,te,B),zt(Me,ht(P),ht(z),Z,$))}}}if(ye.show&&Ut)if(l!=null){let[k,S]=Le.scales,[L,P]=Le.match,[z,G]=l.cursor.sync.scales,ae=l.cursor.drag;if(He=ae._x,De=ae._y,He||De){let{left:re,top:te,width:B,height:F}=l.select,we=l.scales[z].ori,Me=l.posToVal,Fe,de,Ee,tt,Ke,ft=k!=null&&L(k,z),vt=S!=null&&P(S,G);ft&&He?(we==0?(Fe=re,de=B):(Fe=te,de=F),Ee=M[k],tt=D(Me(Fe,z),Ee,b,0),Ke=D(Me(Fe+de,z),Ee,b,0),Jn(kt(tt,Ke),Ae(Ke-tt))):Jn(0,b),vt&&De?(we==1?(Fe=re,de=B):(Fe=te,de=F),Ee=M[S],tt=K(Me(Fe,G),Ee,w,0),Ke=K(Me(Fe+de,G),Ee,w,0),Zn(kt(tt,Ke),Ae(Ke-tt))):Zn(0,w)}else gs()}else{let k=Ae(xl-yl),S=Ae(kl-wl);if(E.ori==1){let G=k;k=S,S=G}He=Ve.x&&k>=Ve.dist,De=Ve.y&&S>=Ve.dist;let L=Ve.uni;L!=null?He&&De&&(He=k>=L,De=S>=L,!He&&!De&&(S>k?De=!0:He=!0)):Ve.x&&Ve.y&&(He||De)&&(He=De=!0);let P,z;He&&(E.ori==0?(P=Ln,z=ve):(P=Nn,z=Se),Jn(kt(P,z),Ae(z-P)),De||Zn(0,w)),De&&(E.ori==1?(P=Ln,z=ve):(P=Nn,z=Se),Zn(kt(P,z),Ae(z-P)),He||Jn(0,b)),!He&&!De&&(Jn(0,0),Zn(0,0))}if(Ve._x=He,Ve._y=De,l==null){if(c){if(Ol!=null){let[k,S]=Le.scales;Le.values[0]=k!=null?Lt(E.ori==0?ve:Se,k):null,Le.values[1]=S!=null?Lt(E.ori==1?ve:Se,S):null}Xn(xs,i,ve,Se,Z,$,p)}if(yn){let k=c&&Le.setSeries,S=Mt.prox;nn==null?Dt<=S&&Et(Bt,$n,!0,k):Dt>S?Et(null,$n,!0,k):Bt!=nn&&Et(Bt,$n,!0,k)}}ct&&(ee.idx=p,ds()),r!==!1&&Re("setCursor")}let Kt=null;Object.defineProperty(i,"rect",{get(){return Kt==null&&Qn(!1),Kt}});function Qn(l=!1){l?Kt=null:(Kt=T.getBoundingClientRect(),Re("syncRect",Kt))}function Tl(l,r,c,p,h,b,w){R._lock||Ut&&l!=null&&l.movementX==0&&l.movementY==0||(hs(l,r,c,p,h,b,w,!1,l!=null),l!=null?sn(null,!0,!0):sn(r,!0,!1))}function hs(l,r,c,p,h,b,w,k,S){if(Kt==null&&Qn(!1),en(l),l!=null)c=l.clientX-Kt.left,p=l.clientY-Kt.top;else{if(c<0||p<0){ve=-10,Se=-10;return}let[L,P]=Le.scales,z=r.cursor.sync,[G,ae]=z.values,[re,te]=z.scales,[B,F]=Le.match,we=r.axes[0].side%2==1,Me=E.ori==0?Z:$,Fe=E.ori==1?Z:$,de=we?b:h,Ee=we?h:b,tt=we?p:c,Ke=we?c:p;if(re!=null?c=B(L,re)?u(G,M[L],Me,0):-10:c=Me*(tt/de),te!=null?p=F(P,te)?u(ae,M[P],Fe,0):-10:p=Fe*(Ke/Ee),E.ori==1){let ft=c;c=p,p=ft}}S&&(r==null||r.cursor.event.type==xs)&&((c<=1||c>=Z-1)&&(c=an(c,Z)),(p<=1||p>=$-1)&&(p=an(p,$))),k?(yl=c,wl=p,[Ln,Nn]=R.move(i,c,p)):(ve=c,Se=p)}let ms={width:0,height:0,left:0,top:0};function gs(){mi(ms,!1)}let Ml,El,Ll,Nl;function Pl(l,r,c,p,h,b,w){Ut=!0,He=De=Ve._x=Ve._y=!1,hs(l,r,c,p,h,b,w,!0,!1),l!=null&&(Be(ks,Es,$l,!1),Xn(Wl,i,Ln,Nn,Z,$,null));let{left:k,top:S,width:L,height:P}=ye;Ml=k,El=S,Ll=L,Nl=P}function $l(l,r,c,p,h,b,w){Ut=Ve._x=Ve._y=!1,hs(l,r,c,p,h,b,w,!1,!0);let{left:k,top:S,width:L,height:P}=ye,z=L>0||P>0,G=Ml!=k||El!=S||Ll!=L||Nl!=P;if(z&&G&&mi(ye),Ve.setScale&&z&&G){let ae=k,re=L,te=S,B=P;if(E.ori==1&&(ae=S,re=P,te=k,B=L),He&&jt(A,Lt(ae,A),Lt(ae+re,A)),De)for(let F in M){let we=M[F];F!=A&&we.from==null&&we.min!=me&&jt(F,Lt(te+B,F),Lt(te,F))}gs()}else R.lock&&(R._lock=!R._lock,sn(r,!0,l!=null));l!=null&&(gn(ks,Es),Xn(ks,i,ve,Se,Z,$,null))}function ca(l,r,c,p,h,b,w){if(R._lock)return;en(l);let k=Ut;if(Ut){let S=!0,L=!0,P=10,z,G;E.ori==0?(z=He,G=De):(z=De,G=He),z&&G&&(S=ve<=P||ve>=Z-P,L=Se<=P||Se>=$-P),z&&S&&(ve=ve<Ln?0:Z),G&&L&&(Se=Se<Nn?0:$),sn(null,!0,!0),Ut=!1}ve=-10,Se=-10,pe.fill(null),sn(null,!0,!0),k&&(Ut=k)}function zl(l,r,c,p,h,b,w){R._lock||(en(l),Qi(),gs(),l!=null&&Xn(jl,i,ve,Se,Z,$,null))}function Al(){I.forEach(ru),Zi(i.width,i.height,!0)}fn(Si,Hn,Al);let zn={};zn.mousedown=Pl,zn.mousemove=Tl,zn.mouseup=$l,zn.dblclick=zl,zn.setSeries=(l,r,c,p)=>{let h=Le.match[2];c=h(i,r,c),c!=-1&&Et(c,p,!0,!1)},je&&(Be(Wl,T,Pl),Be(xs,T,Tl),Be(Vl,T,l=>{en(l),Qn(!1)}),Be(Ul,T,ca),Be(jl,T,zl),Os.add(i),i.syncRect=Qn);let gi=i.hooks=t.hooks||{};function Re(l,r,c){cs?Yn.push([l,r,c]):l in gi&&gi[l].forEach(p=>{p.call(null,i,r,c)})}(t.plugins||[]).forEach(l=>{for(let r in l.hooks)gi[r]=(gi[r]||[]).concat(l.hooks[r])});let Cl=(l,r,c)=>c,Le=Ne({key:null,setSeries:!1,filters:{pub:tr,sub:tr},scales:[A,x[1]?x[1].scale:null],match:[nr,nr,Cl],values:[null,null]},R.sync);Le.match.length==2&&Le.match.push(Cl),R.sync=Le;let Ol=Le.key,bs=Qr(Ol);function Xn(l,r,c,p,h,b,w){Le.filters.pub(l,r,c,p,h,b,w)&&bs.pub(l,r,c,p,h,b,w)}bs.sub(i);function ua(l,r,c,p,h,b,w){Le.filters.sub(l,r,c,p,h,b,w)&&zn[l](null,r,c,p,h,b,w)}i.pub=ua;function fa(){bs.unsub(i),Os.delete(i),Yt.clear(),Ps(Si,Hn,Al),d.remove(),ue?.remove(),Re("destroy")}i.destroy=fa;function vs(){Re("init",t,e),fl(e||t.data,!1),U[A]?us(A,U[A]):Qi(),ci=ye.show&&(ye.width>0||ye.height>0),Xt=ct=!0,Zi(t.width,t.height)}return x.forEach(cl),I.forEach(Uo),n?n instanceof HTMLElement?(n.appendChild(d),vs()):n(i,vs):vs(),i}Ie.assign=Ne;Ie.fmtNum=Vs;Ie.rangeNum=Ti;Ie.rangeLog=Li;Ie.rangeAsinh=Is;Ie.orient=dn;Ie.pxRatio=ce;Ie.join=Za;Ie.fmtDate=js,Ie.tzDate=ac;Ie.sync=Qr;{Ie.addGap=jc,Ie.clipGaps=$i;let t=Ie.paths={points:so};t.linear=ro,t.stepped=Gc,t.bars=qc,t.spline=Jc}var At=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=m("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=m("p",{class:"empty"});let n=m("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(uu)),i=e.note?m("span",{class:"note"},e.note):null;this.root=m("section",{class:"card chart"},m("header",{},m("h2",{},e.title),i,n),m("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(s=>{this.isSeen=s.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,n){this.data=e;let i=(e[0]?.length??0)<2;W(this.empty,i?n:""),this.isDue=!0,this.isSeen&&this.draw()}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.setData(this.data))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.draw(),this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Ie(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let n=f=>getComputedStyle(this.root).getPropertyValue(`--${f}`).trim(),{options:i}=this,s={stroke:n("muted"),grid:{stroke:n("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=i.lines.some(f=>f.scale==="right"),u=f=>(d,y)=>y.map(g=>g===null?"":f?f(g):String(g));return{width:e,height:i.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[8,a?0:10,0,0],scales:{x:{time:!1,...i.x==="log"?{distr:3}:{},...i.points?{range:(f,d,y)=>fo(...this.reach(d,y,"x"),!0)}:{}},y:{range:(f,d,y)=>fo(...this.reach(d,y,"y"),i.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:o,size:26,values:u(i.xTick),...au(i.x)},{...s,font:o,size:52,space:28,values:u(i.yTick)},...a?[{...s,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:u(i.rightTick)}]:[]],series:[{},...i.lines.map(f=>({label:f.label,scale:f.scale??"y",stroke:f.label?n(f.colour):"transparent",width:f.width??1.5,points:{show:!1},spanGaps:f.isSparse??!1,...f.dash?{dash:f.dash}:{},...f.fill?{fill:po(n(f.colour))}:{},...f.stepped?{paths:Ie.paths.stepped({align:f.stepped})}:{}}))],bands:(i.bands??[]).map(([f,d,y])=>({series:[f,d],fill:po(n(y))})),hooks:{draw:[f=>this.drawMark(f,n("accent"),o),f=>this.drawLevel(f,n("warn")),f=>this.drawPoints(f,n("accent"),n("text"),o)]}}}reach(e,n,i){let s=(this.options.points?.()??[]).map(a=>a[i]),o=[e,n,...s].filter(a=>a!==null&&Number.isFinite(a));return o.length?[Math.min(...o),Math.max(...o)]:[null,null]}drawLevel(e,n){let i=this.options.level?.()??null,{min:s,max:o}=e.scales.y;if(i===null||s==null||o==null||i<s||i>o)return;let a=e.valToPos(i,"y",!0),{ctx:u,bbox:f}=e;u.save(),u.strokeStyle=n,u.setLineDash([2,4]),u.beginPath(),u.moveTo(f.left,a),u.lineTo(f.left+f.width,a),u.stroke(),u.restore()}drawPoints(e,n,i,s){let{ctx:o,bbox:a}=e;o.save(),o.font=uo(s);let u=[];for(let{x:f,y:d,word:y}of[...this.options.points?.()??[]].sort((g,v)=>g.y-v.y)){let[g,v]=[e.valToPos(f,"x",!0),e.valToPos(d,"y",!0)];if(o.fillStyle=n,o.beginPath(),o.arc(g,v,3.5*devicePixelRatio,0,2*Math.PI),o.fill(),u.some(T=>Math.abs(T-v)<12*devicePixelRatio))continue;u.push(v);let _=g>a.left+.6*a.width;o.textAlign=_?"right":"left",o.fillStyle=i,o.fillText(y,g+(_?-7:7)*devicePixelRatio,v-4*devicePixelRatio)}o.restore()}drawMark(e,n,i){let s=this.options.mark?.(),{min:o,max:a}=e.scales.x;if(!s||o==null||a==null||s.at<o||s.at>a)return;let u=e.valToPos(s.at,"x",!0),{ctx:f,bbox:d}=e;f.save(),f.strokeStyle=f.fillStyle=n,f.setLineDash([4,4]),f.beginPath(),f.moveTo(u,d.top),f.lineTo(u,d.top+d.height),f.stroke(),f.font=uo(i),f.textAlign=u>d.left+d.width/2?"right":"left",f.fillText(` ${s.word} `,u,d.top+12*devicePixelRatio),f.restore()}},uo=t=>t.replace("11px",`${11*devicePixelRatio}px`),ou=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function au(t){return t==="time"?{space:90,incrs:ou}:t==="price"||t==="number"?{space:64}:{splits:(e,n,i,s)=>cu(i,s)}}function cu(t,e){let n=Math.ceil(Math.log10(t)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-n+1)},(i,s)=>10**(n+s))}function fo(t,e,n){if(t===null||e===null)return[0,1];n&&(t=Math.min(0,t));let i=Math.max(e-t,Math.abs(e)*.001,1e-6)*.08;return[n&&t===0?0:t-i,e+i]}var po=t=>`color-mix(in srgb, ${t} 16%, transparent)`;function uu(t){let e=m("li",{},m("i",{class:t.dash?"dashed":""}),t.label);return e.style.setProperty("--swatch",`var(--${t.colour})`),e}var fu=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function ho(t){let e=[["time","origin","symbol","order","n",...fu].join(",")];for(let{points:n,source:i,symbol:s,order:o}of t)for(let[a,u,...f]of n){let d=new Date(a/1e6).toISOString();e.push([d,i,s,`"${o}"`,u,...f.map(y=>y??"")].join(","))}return`${e.join(`
`)}
`}function mo(t,e,n,i){let s=t.map(_=>({chart:_,image:_.picture()})).filter(_=>_.image!==null),o=devicePixelRatio,a=getComputedStyle(i),u=_=>a.getPropertyValue(`--${_}`).trim(),f=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...s.map(_=>_.image.width))+24*o,d.height=f+s.reduce((_,T)=>_+T.image.height+f,0);let y=d.getContext("2d");y.fillStyle=u("ground"),y.fillRect(0,0,d.width,d.height);let g=(_,T,C,H,O)=>{y.fillStyle=u(O),y.font=`${H*o}px ${a.fontFamily}`,y.fillText(_,T,C)};g(e,12*o,26*o,14,"text");let v=f;for(let{chart:_,image:T}of s){let C=_.options.lines.map(H=>H.label).filter(Boolean).join(" · ");g(`${_.options.title}: ${C}`,12*o,v+24*o,12,"muted"),v+=f,y.drawImage(T,12*o,v),y.save(),y.globalAlpha=.28,y.textAlign="center",g(n,d.width/2,v+T.height/2,26,"origin"),y.restore(),v+=T.height}return d}function Zs(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Oi=class{root;net=jn("Net cost","net");slippage=jn("Slippage","slippage");fee=jn("Fees","fee");impact=jn("Market impact","impact");maker=jn("Maker · taker","maker");latency=jn("Internal latency","latency");range=new Xs;split=new Qs;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=m("section",{class:"figures","aria-label":"What this order costs"},...e.map(n=>n.root))}paint(e){let{estimate:n}=e;if(this.paintLatency(e),n)this.paintCosts(e,n);else{for(let i of[this.net,this.slippage,this.fee,this.impact,this.maker]){W(i.value,"–");for(let s of[i.unit,i.second,i.third])W(s,"")}this.range.paint(null,null,null,String),this.split.paint([])}}paintCosts(e,n){let{subject:i,measure:s}=e,o=i?.instrument.quote??"",a=O=>i?`waits for ${i.waits_for[O]??O}`:"",u=s==="money"?o:s,f=(O,x,I,M)=>{W(O.value,An(x,I,s)),W(O.unit,j(x)?u+(x<=-.005?" rebate":""):"");let J=s==="money"?`${N(x)} bps`:`${An(x,I,"money")} ${o}`;W(O.second,j(x)?J:""),W(O.third,M)},d=bo(e),y=j(n.whole_net_bps),{range_p05_bps:g,range_p50_bps:v,range_p95_bps:_}=n,T=y&&j(g)&&j(_);f(this.net,n.whole_net_bps,n.net_quote,y?T?"":`range ${"–"} ${a("range")}`:du(n)),this.range.paint(T?g:null,T?v:null,T?_:null,d),this.split.paint([n.slippage_bps,n.impact_bps,n.fee_bps]);let C=j(n.drift_bps)?d(n.drift_bps):"–";f(this.slippage,n.slippage_bps,n.slippage_quote,`half-spread ${d(n.half_spread_bps)} · drift ${C}`),this.slippage.third.title=j(n.drift_bps)?"":`drift ${a("drift")}`,f(this.fee,n.fee_bps,n.fee_quote,j(n.fee_bps)?n.provenance.fee_origin:a("fee"));let H=n.n_levels===1?"1 level taken":`${n.n_levels} levels taken`;f(this.impact,n.impact_bps,n.impact_quote,j(n.impact_bps)?H:a("depth")),W(this.maker.value,`${N(100*n.maker_frac,0)} · ${N(100*n.taker_frac,0)}`),W(this.maker.unit,"%"),W(this.maker.second,n.order.policy==="market"?"a market order takes":`${n.order.policy}: ${vi(n.maker_frac)} maker`),W(this.maker.third,n.missing.includes("resting")?`resting: ${"–"} ${a("resting")}`:"")}paintLatency(e){let n=e.health?.stages.find(s=>s.stage==="whole");W(this.latency.value,n?.n?N(n.p50_us,0):"–"),W(this.latency.unit,n?.n?"µs":""),W(this.latency.second,n?.n?`p99 ${N(n.p99_us,0)} µs, frame to estimate`:"waits for ticks");let i=e.health?.ui;W(this.latency.third,i&&j(i.p95_ms)?`to the screen p95 ${N(i.p95_ms,0)} ms`:"")}},Hi=class{root;text=m("p",{});constructor(){this.root=m("section",{class:"card track","aria-label":"Track record"},m("h2",{},"Track record"),this.text)}paint(e){let n=e.estimate?.track_record,i=e.subject?.waits_for.range;if(!n?.n)return W(this.text,`${"–"} ${i?`waits for ${i}`:""}`);let s=bo(e),o=j(n.range_frac)?` · 90 % range held ${N(100*n.range_frac,1)} % of ${N(n.n_ranged,0)}`:"",a=j(n.pinball_bps)&&j(n.walk_pinball_bps)?` · loss ${N(n.pinball_bps,3)} bps against the plain walk's ${N(n.walk_pinball_bps,3)}`:"",u=`${N(n.n,0)} settled forecasts of such orders (${rn(n.size_quote)} ${e.subject?.instrument.quote??""}, ${N(n.latency_ms,0)} ms)`;W(this.text,`${u}: bias ${pu(s(n.bias_bps))} · mean error ${s(n.mae_bps)}${o}${a}`)}},go=["slippage","impact","fee"],Qs=class{root;parts=go.map(e=>m("i",{class:e}));constructor(){this.root=m("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let n=e.some(i=>j(i)&&i>0)&&!e.some(i=>j(i)&&i<-.005);this.root.classList.toggle("none",!n),this.parts.forEach((i,s)=>i.style.flexGrow=n?Math.max(0,e[s]??0).toFixed(3):"0"),this.root.title=n?go.map((i,s)=>`${i} ${N(e[s])} bps`).join(" · "):""}},Xs=class{root;words=m("span",{class:"words"});median=m("i",{});constructor(){this.root=m("p",{class:"range",hidden:!0},m("span",{class:"rail"},this.median),this.words)}paint(e,n,i,s){if(this.root.hidden=!j(e)||!j(i),!j(e)||!j(i))return;let o=j(n)&&i>e?100*(n-e)/(i-e):50;this.median.style.left=`${o.toFixed(0)}%`,W(this.words,`p5 ${s(e)} · p50 ${s(n)} · p95 ${s(i)}`)}};function bo(t){let{estimate:e,measure:n,subject:i}=t,s=e?e.mid_price*e.filled_qty/1e4:0,o=n==="money"?` ${i?.instrument.quote??""}`:n==="%"?" %":"";return a=>j(a)?An(a,a*s,n)+o:"–"}var pu=t=>/^[−–]/.test(t)?t:`+${t}`,du=t=>`${N(100*t.unfilled_frac)} % lies beyond the book; what fills: ${N(t.net_bps)} bps`;function jn(t,e){let n=bi(e),i=m("span",{class:"value","data-figure":e}),s=m("span",{class:"unit"}),o=m("p",{class:"second"}),a=m("p",{class:"third"});return{root:m("div",{class:`figure ${e}`,role:"group","aria-labelledby":n},m("h2",{id:n},t),m("p",{class:"line"},i," ",s),o,a),value:i,unit:s,second:o,third:a}}var hu=[100,1e3,1e4,1e5,1e6],Di=1,vo=1e7,Ri="own rates",Fi=class{constructor(e){this.on=e;let n=bi("instruments");this.choices=m("datalist",{id:n}),this.symbol=m("input",{list:n,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select()});let i=(s,o)=>m("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},o);this.sides={buy:i("buy","Buy"),sell:i("sell","Sell")},this.amount=m("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=m("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Di*(vo/Di)**(Number(this.slider.value)/1e3))}),this.unit=el(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=el(["market"],"Order type",s=>e.order({policy:s})),this.tier=el(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=m("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=m("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=m("div",{class:"pair",hidden:!0},Ct("Maker, bps",this.maker),Ct("Taker, bps",this.taker)),this.latency=m("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=m("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=m("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=m("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=m("p",{class:"error",role:"alert"}),this.root=m("section",{class:"card form"},m("header",{},m("h2",{},"Order")),Ct("Instrument",this.symbol,this.choices),m("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),m("div",{class:"pair size"},Ct("Size",this.amount),Ct("in",this.unit)),this.slider,m("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...hu.map(s=>m("button",{type:"button",click:()=>this.quick(s)},rn(s)))),Ct("Order type",this.policy),Ct("Fee tier",this.tier),this.rates,m("div",{class:"pair"},Ct("Latency to match, ms",this.latency),Ct("Horizon of plans, min",this.horizon)),Ct("Volatility, % a day",this.sigma),this.moved,this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;tier;rates;maker;taker;latency;sigma;horizon;moved=m("p",{class:"hint"});start;error;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(n=>this.offered.has(n))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(n=>m("option",{value:n}))))}say(e){W(this.error,e)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:n,subject:i}=e;_t(this.symbol,n.symbol);for(let f of["buy","sell"])this.sides[f].setAttribute("aria-pressed",String(n.side===f));if(_t(this.amount,N(n.amount,mu(n.amount))),_t(this.slider,String(Math.round(1e3*Math.log(n.amount/Di)/Math.log(vo/Di)))),_t(this.unit,n.unit),this.start.dataset.is=e.running?"on":"off",W(this.start,e.running?"Stop":"Start"),!i)return;let{base:s,quote:o,product:a}=i.instrument,u={quote:o,base:s,contracts:"contracts"};for(let f of this.unit.options)W(f,u[f.value]),f.disabled=f.value==="contracts"&&a==="spot";this.offerTiers(e),_t(this.latency,String(e.latencyMs??i.latency_ms)),_t(this.horizon,String(Number((e.horizonS/60).toPrecision(6)))),this.paintSigma(e)}paintSigma(e){let n=e.estimate?.volatility,i=f=>`${N(j(f)?f/100:f)} %`;_t(this.sigma,e.sigma===null?"":String(e.sigma/100));let s=n&&j(n.measured_1d_bps)?i(n.measured_1d_bps):"";if(this.sigma.placeholder=s?`${s} measured`:"not measured yet",!n)return W(this.moved,"");let o=j(n.annualised_ratio)?`, ${N(100*n.annualised_ratio,0)} % a year`:"",a=j(n.sigma_1d_bps)?`${i(n.sigma_1d_bps)}${o} (${n.origin})`:"–",u=e.sigma!==null&&s?`; measured ${s}`:"";W(this.moved,`${a}${u}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:n,fees:i}=e;if(!n)return;let s=n.tiers.map(a=>`${a.name}|${N(a.maker_bps)} / ${N(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(u=>u.split("|"));this.tier.replaceChildren(...a.map(([u,f])=>m("option",{value:u},`${u}  ${f}`)),m("option",{value:Ri},Ri)),this.policy.replaceChildren(...n.policies.map(u=>m("option",{value:u},u)))}let o=i!==null&&i.tier===void 0;_t(this.policy,e.order.policy),_t(this.tier,o?Ri:i?.tier??"regular"),this.rates.hidden=!o,o&&(_t(this.maker,String(i.maker_bps??"")),_t(this.taker,String(i.taker_bps??"")))}chooseTier(e){this.on.fees(e===Ri?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=n=>{let i=Number(n.value.replace("−","-"));return n.value.trim()===""||!Number.isFinite(i)?null:i};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}giveLatency(){let e=Number(this.latency.value);this.latency.value.trim()!==""&&e>=0&&this.on.latency(e)}giveSigma(){let e=this.sigma.value.replace("%","").trim(),n=Number(e);e===""?this.on.sigma(null):n>0&&n<100?this.on.sigma(n*100):this.say("volatility is a percentage of a day, above 0 and below 100")}giveHorizon(){let e=Number(this.horizon.value);e>0&&e<=10080?this.on.horizon(e*60):this.say("the horizon is in minutes, above 0 and up to a week")}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));e>0?this.on.order({amount:e}):this.say("the size must be a number above 0")}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}};function _t(t,e){let n=t.getRootNode();t.value!==e&&(n.activeElement!==t||t.type==="range"||t.tagName==="SELECT")&&(t.value=e)}var mu=t=>Math.min(8,(String(t).split(".")[1]??"").length);function el(t,e,n){let i=m("select",{"aria-label":e,change:()=>n(i.value)},...t.map(s=>m("option",{value:s},s)));return i}function Ct(t,...e){return m("label",{class:"field"},m("span",{},t),...e)}var gu=2e3,yo=14400,bu={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function wo(t,e){let[n,i]=vu(t,e),[s,o]=bu[n]??["▲",n];return{key:n,mark:s,word:o,detail:i,isLive:n==="live"}}function tl(t,e){return t.estimate?t.estimate.provenance.book_age_ns+Math.max(0,e-t.heardMs)*1e6:null}function vu(t,e){let n=tl(t,e),i=n===null?"":`figures are ${$t(n)} old`;if(!t.running)return["stopped",i];if(t.connection==="closed"||t.connection==="opening"&&t.estimate)return["offline",i];if(t.connection==="opening")return["connecting","to the desk"];if(t.problem){let{state:a,status:u,detail:f}=t.problem;return[a??(u===503?"down":"no answer"),[f,i].filter(Boolean).join("; ")]}if(!t.estimate)return["connecting","to the feed"];if(e-t.heardMs>gu)return["silent",i];let{state:s,reason:o}=t.estimate.provenance;return s!=="live"?[s,`${o}; ${i}`]:["live",n!==null&&n>1e9?`book ${$t(n)} old`:""]}var nl=t=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[t.subject?.source??"live"]??"";function Bn(t){let e=t.order.symbol.split(":")[0]?.toUpperCase()??"";return t.subject?t.subject.source==="live"?`LIVE · ${e}`:`${nl(t)} · ${e}`:""}function xo(t,e){let n=t.segments.at(-1);n&&(n.points.push(...e),n.points.length>yo&&n.points.splice(0,n.points.length-yo))}function il(t){let e=t.segments.at(-1);e&&e.points.length===0&&t.segments.pop(),t.segments.push({symbol:t.order.symbol,source:"",order:"",points:[]})}var yu=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Ii=class{root;facts=m("dl",{});history=m("ol",{class:"states"});written="";constructor(){this.root=m("section",{class:"card health"},m("header",{},m("h2",{},"Feed health")),this.facts,this.history)}paint(e,n){let i=e.health,s=[["Messages a second",i?N(i.frames_per_s,1):"–"],["Book age",$t(tl(e,n))],["Venue to us",wu(i)],["Busy share of a core",i?`${N(100*i.busy_frac,2)} %`:"–"],["Backlog",i?$t(i.backlog_ns):"–"],...yu.filter(([o])=>i&&o in i.feed).map(([o,a])=>[a,N(Number(i.feed[o]),0)]),["Malformed frames",i?N(i.n_malformed,0):"–"],["Updates conflated",i?N(i.n_conflated,0):"–"]];Bi(this.facts,s),this.paintHistory(i)}paintHistory(e){let n=(e?.history??[]).slice(-6).reverse(),i=JSON.stringify(n);i!==this.written&&(this.written=i,this.history.replaceChildren(...n.map(s=>m("li",{},m("time",{},on(s.at_ns/1e6))," ",m("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},wu=t=>j(t?.feed.delay_ns)?`${$t(Math.max(0,t.feed.delay_ns))} ± ${$t(t.feed.delay_error_ns)}`:"–",Wi=class{root;body=m("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(n=>m("th",{scope:"col"},n));this.root=m("section",{class:"card latency"},m("header",{},m("h2",{},"Latency"),m("span",{class:"note"},"measured on every tick")),m("table",{},m("thead",{},m("tr",{},...e)),this.body))}paint(e){let n=o=>j(o)?$t(o*1e3):"–",i=o=>j(o)?$t(o*1e6):"–",s=[];for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole",u=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(f=>n(o.n?f:null));s.push([a?"Data processing":o.stage,a?"lead":"part",u])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(i)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([o,a,u],f)=>{let d=this.body.rows[f]??this.body.appendChild(m("tr",{},m("th",{scope:"row"}),...u.map(()=>m("td",{}))));d.className=a,W(d.cells[0],o),u.forEach((y,g)=>W(d.cells[g+1],y))})}},Vi=class{root;facts=m("dl",{});notes=m("ul",{class:"notes"});written="";constructor(){this.root=m("section",{class:"card facts"},m("header",{},m("h2",{},"This order")),this.facts,this.notes)}paint(e,n){let{estimate:i,subject:s}=e,o=s?.size_unit??"",a=[["Average price",n(i?.average_price)],["Worst price, the limit to set",n(i?.worst_price)],["Size in whole lots",i&&j(i.order_size)?`${N(i.order_size,2)} ${o}`:"–"],["Filled",i?vi(1-i.unfilled_frac):"–"],["Round trip, bps",N(i?.round_trip_bps)],["Breaks even after, bps",N(i?.break_even_bps)],["Latency to match",i?`${N(i.provenance.latency_ms,0)} ms`:"–"],["Fees of",i?.provenance.fee_origin??"–"]];Bi(this.facts,a);let u=i?[...i.refusals.map(f=>`the venue would refuse: ${f}`),...i.warnings,...xu(i.fee_bps,i.net_bps)]:[];u.join()!==this.written&&(this.written=u.join(),this.notes.replaceChildren(...u.map(f=>m("li",{},f))))}},Ui=class{root;facts=m("dl",{});constructor(){let e=m("span",{class:"note"},"bps; no part of the net");this.root=m("section",{class:"card checks"},m("header",{},m("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let n=e?.checks??[];this.root.hidden=n.length===0,Bi(this.facts,n.map(({name:i,bps:s,low_bps:o,high_bps:a,basis:u})=>{let f=j(o)&&j(a)?`  (${N(o)} to ${N(a)})`:"";return[i.replaceAll("_"," "),j(s)?N(s)+f:`${"–"} ${u}`]}))}},ji=class{root;facts=m("dl",{});constructor(){this.root=m("section",{class:"card waits"},m("header",{},m("h2",{},"Not known yet")),this.facts)}paint({estimate:e,subject:n}){let i=e&&n?e.missing:[];this.root.hidden=i.length===0,Bi(this.facts,i.map(s=>[s,`waits for ${n?.waits_for[s]??s}`]))}},xu=(t,e)=>j(t)&&e>0&&t/e>.9?[`the fee is ${N(100*t/e,1)} % of the answer`]:[];function Bi(t,e){for(;t.children.length>e.length;)t.lastElementChild.remove();e.forEach(([n,i],s)=>{let o=t.children[s]??t.appendChild(m("div",{},m("dt",{}),m("dd",{})));W(o.children[0],n),W(o.children[1],i)})}var ko=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function _o(t,e){let n=i=>{let s=i,o=s.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&o?.matches?.("button, summary"))return;let u=ku(s.key,e);u&&(s.preventDefault(),u())};return t.addEventListener("keydown",n),()=>t.removeEventListener("keydown",n)}function ku(t,e){switch(t.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(t)?()=>e.choose(Number(t)-1):null}}var Ki=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;constructor(e,n){this.shown=m("span",{class:"note"}),this.sizes=m("th",{scope:"col"},"Size"),this.middle=m("td",{}),this.last=m("td",{class:"last"}),this.spread=m("td",{});let i=m("select",{"aria-label":"Ticks in a row",change:a=>n(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>m("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,u)=>{let f=Array.from({length:e},()=>{let d=[m("td",{}),m("td",{}),m("td",{})],y=m("tr",{class:a},...d);return u.push({root:y,cells:d,written:""}),y});return a==="ask"?f.reverse():f},o=m("tr",{},m("th",{scope:"col"},"Price"),this.sizes,m("th",{scope:"col"},"Total"));this.scroller=m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},m("table",{},m("thead",{},o),m("tbody",{},...s("ask",this.asks),m("tr",{class:"middle"},this.middle,this.last,this.spread),...s("bid",this.bids)))),this.root=m("section",{class:"card ladder"},m("header",{},m("h2",{},"Order book"),this.shown,i),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:n,subject:i}=e,s=i?.instrument.tick_price??0,o=ys(i?.instrument.lot_size??0),a=Math.max(n?.bid_total.at(-1)??0,n?.ask_total.at(-1)??0,1e-12),u=e.estimate?.worst_price??null,{side:f}=e.order,d=v=>u!==null&&(f==="buy"?v<=u+1e-9:v>=u-1e-9),y=`${i?.instrument.symbol} ${s} ${o}`,g=(v,_,T,C,H)=>v.forEach((O,x)=>_u(O,T[x],C[x],H[x],a,_&&T[x]!==void 0&&d(T[x]),s,o,y));g(this.asks,f==="buy",n?.ask_price??[],n?.ask_size??[],n?.ask_total??[]),g(this.bids,f==="sell",n?.bid_price??[],n?.bid_size??[],n?.bid_total??[]),W(this.middle,n?Rt(n.mid_price,s):""),W(this.spread,n?`${N(2*n.half_spread_bps,3)} bps`:""),W(this.shown,n?`${n.n_bids} × ${n.n_asks}`:""),W(this.sizes,i?`Size, ${i.size_unit}`:"Size"),this.paintLast(e,s,o)}paintLast({ladder:e},n,i){let s=e?.last_price,o=e?.last_side==="buy";W(this.last,j(s)?`${o?"▲":"▼"} ${Rt(s,n)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=j(s)?`last trade: ${o?"bought":"sold"} ${N(e?.last_size,i)} at ${on((e?.last_ns??0)/1e6)} UTC`:""}};function _u(t,e,n,i,s,o,a,u,f){let d=e===void 0?"0":(100*i/s).toFixed(0),y=`${e} ${n} ${i} ${d} ${o} ${f}`;y!==t.written&&(t.written=y,t.root.classList.toggle("reach",o),t.root.style.setProperty("--w",`${d}%`),W(t.cells[0],e===void 0?"":Rt(e,a)),W(t.cells[1],e===void 0?"":N(n,u)),W(t.cells[2],e===void 0?"":N(i,u)))}var Su=2,Tu=9,Gi=class{constructor(e,n){this.model=e;this.choose=n;let i=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>m("th",{scope:"col"},s));this.root=m("section",{class:"card markets"},m("header",{},m("h2",{},"This order elsewhere"),m("span",{class:"note"},"costs in bps")),m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},m("table",{},m("thead",{},m("tr",{},...i)),this.body)))}model;choose;root;body=m("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,n,i){let s=e.slice(0,Tu),o=JSON.stringify([s,n.side,n.amount,n.unit,n.policy,i]);if(o!==this.asked){this.asked=o;for(let[a,u]of this.rows)s.includes(a)||(u.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,u)=>this.subscribe(a,u,n,i))}}again(){this.asked=""}take(e){let n=this.rows.get(e.id.slice(2));n&&(e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem))}paint(e){for(let[n,i]of this.rows){let s=i.estimate;i.root.classList.toggle("chosen",n===e.order.symbol),i.root.classList.toggle("dim",!s||i.problem!==null||s.provenance.state!=="live"||!e.running);let o=i.problem?i.problem.state??i.problem.title:s?.provenance.state??"connecting",a=u=>An(u,null,"bps");[e.running?o:"stopped",s?Rt(s.mid_price,i.subject?.instrument.tick_price??0):"–",s?N(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((u,f)=>W(i.cells[f],u)),i.root.title=i.problem?.detail??""}}subscribe(e,n,i,s){let o=this.rows.get(e);if(!o){let u=Array.from({length:7},()=>m("td",{})),f=m("button",{type:"button",click:()=>this.choose(e)},e),d=m("tr",{},m("td",{},m("kbd",{},String(n+1))),m("th",{scope:"row"},f),...u);o={root:d,cells:u,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...i,symbol:e},hz:Su,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var So="plan",Mu=250,Eu=15e3,Lu=2e3,Nu=["Way","Net","Risk, 1 σ","Range","Done in"],qi=class{constructor(e,n){this.model=e;this.state=n;this.chart=new At({title:"Patience and risk",note:"net by timing risk, bps",height:210,x:"number",xTick:o=>N(o,1),yTick:o=>N(o,1),lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let i=Nu.map(o=>m("th",{scope:"col"},o)),s=m("table",{},m("thead",{},m("tr",{},...i)),this.body);this.root=m("section",{class:"card ways"},m("header",{},m("h2",{},"Ways to trade it"),this.note),m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},s),this.line)}model;state;root;chart;body=m("tbody",{});note=m("span",{class:"note"});line=m("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(){let{order:e,fees:n,latencyMs:i,sigma:s,horizonS:o,running:a}=this.state,u=JSON.stringify([e,n,i,s,o,a]);u!==this.asked&&(this.asked=u,clearTimeout(this.timer),a&&(this.timer=window.setTimeout(()=>this.ask(),Mu)))}again(){this.asked=""}owns(e){return e.id===So}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??""}paint(){let{plan:e,planProblem:n,running:i}=this.state,s=e?Eu:Lu;if(i&&this.atMs&&performance.now()-this.atMs>s&&!document.hidden&&this.ask(),e===this.drawn&&!n)return;this.drawn=e;let o=n||"waits for a plan",a=(e?.frontier_risk_bps??[]).map((u,f)=>[u,e.frontier_net_bps[f]]).filter(u=>j(u[0])&&j(u[1])).sort((u,f)=>u[0]-f[0]);this.chart.show([a.map(([u])=>u),a.map(([,u])=>u)],e?"no frontier: volatility or volume is not known":o),W(this.note,e?`bps · within ${N(e.horizon_s/60,0)} min, ${e.n_slices} slices`:""),this.paintWays(e?.ways??[]),W(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(u=>`${u.policy.kind}: ${u.reason}`)].join(" · "):o)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,fees:n,latencyMs:i,sigma:s,horizonS:o}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:So,order:e,horizon_s:o,fees:n,latency_ms:i,sigma_1d_bps:s})}paintWays(e){this.body.replaceChildren(...e.map(n=>{let i=j(n.range_p05_bps)&&j(n.range_p95_bps)?`${N(n.range_p05_bps,1)} to ${N(n.range_p95_bps,1)}`:"–",s=[N(n.net_bps),N(n.timing_risk_bps,1),i,Mo(n.completion_s)].map(a=>m("td",{},a)),o=n.missing.length?`; not in it: ${n.missing.join(", ")}`:"";return m("tr",{title:[n.reason,...n.warnings].join(" · ")+o},m("th",{scope:"row"},To(n)),...s)}))}points(){return(this.drawn?.ways??[]).filter(e=>j(e.timing_risk_bps)&&j(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:To(e)}))}},Pu={twap:"TWAP",vwap:"VWAP",pov:"POV","almgren-chriss":"Almgren–Chriss","obizhaeva-wang":"Obizhaeva–Wang"};function To({policy:t}){let e=j(t.participation_frac)?` ${N(100*t.participation_frac,0)} %`:"",n=j(t.half_life_s)?` ${Mo(t.half_life_s)}`:"";return(Pu[t.kind]??t.kind)+e+n}var Mo=t=>t<1?"at once":t<120?`${N(t,0)} s`:`${N(t/60,0)} min`;var Eo=`.fc {
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
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"]) .pill {
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
`;var Lo='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Yi=class{constructor(e,n,i){this.url=e;this.protocols=n;this.state={...i,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,n){JSON.stringify(this.state[e])!==JSON.stringify(n)&&(this.state[e]=n,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let n of e)this.emit(`change:${n}`);e.length&&this.emit("change")}on(e,n){this.listeners.set(e,(this.listeners.get(e)??new Set).add(n))}off(e,n){this.listeners.get(e)?.delete(n)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...n){for(let i of[...this.listeners.get(e)??[]])i(...n)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=n=>this.emit("msg:custom",JSON.parse(n.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var No="fillcast.token",Po="fillcast.looks",$o=["theme","palette","measure"];async function Au(t){let e=new URLSearchParams(location.hash.slice(1)),n=Ou(e),i=async d=>{let y=await fetch(d,{headers:n?{Authorization:`Bearer ${n}`}:{}});if(!y.ok)throw new Error(`${d}: ${y.status}`);return y.json()},s=Cu(),{follows:o}=s;try{s.needs_token&&(o=(await i("/v1/health")).follows)}catch(d){t.textContent=String(d).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${d}`;return}let a=JSON.parse(localStorage.getItem(Po)??"{}"),u=new Yi(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...n?[`token.${n}`]:[]],{...a,...Hu(e,o[0]??"okx:BTC-USDT-SWAP"),running:!0,instruments:o,watched:o});sl({model:u,el:t}),u.on("change",()=>{history.replaceState(null,"",`#${Ru(u)}`),localStorage.setItem(Po,JSON.stringify(Object.fromEntries($o.map(d=>[d,u.get(d)]))))});let f=async()=>{let d=await i("/v1/instruments?limit=1000");u.set("instruments",Fu(d.instruments.map(y=>y.symbol),o)),u.save_changes()};u.on("change:connection",()=>u.get("connection")==="open"&&setTimeout(()=>{f().catch(()=>{})},1500))}function Cu(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function Ou(t){let e=t.get("token");return e&&(sessionStorage.setItem(No,e),t.delete("token"),history.replaceState(null,"",`#${t}`)),sessionStorage.getItem(No)??""}function Hu(t,e){let n=Number(t.get("amount")),s={order:{symbol:t.get("i")??e,side:t.get("side")==="sell"?"sell":"buy",amount:n>0&&n<1e18?n:100,unit:["quote","base","contracts"].find(o=>o===t.get("unit"))??"quote",policy:t.get("policy")??"market"},fees:Du(t)};for(let[o,a]of[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["hz","hz"],["group_ticks","group"],["alert_bps","alert"]]){let u=t.get(a);u!==null&&Number.isFinite(Number(u))&&(s[o]=Number(u))}for(let o of $o)t.has(o)&&(s[o]=t.get(o));return s}function Du(t){let e=i=>t.has(i)?Number(t.get(i)):null;if(t.has("maker")||t.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let n=t.get("tier");return n===null?null:{tier:n}}function Ru(t){let{symbol:e,side:n,amount:i,unit:s,policy:o}=t.get("order"),a=t.get("fees"),u={i:e,side:n,amount:i,unit:s,...o==="market"?{}:{policy:o},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},latency:t.get("latency_ms"),sigma:t.get("sigma_1d_bps"),horizon:t.get("horizon_s"),hz:t.get("hz"),alert:t.get("alert_bps"),group:t.get("group_ticks")},f=Object.entries(u).filter(([,d])=>d!=null);return new URLSearchParams(f.map(([d,y])=>[d,String(y)])).toString().replaceAll("%3A",":")}function Fu(t,e){let n=i=>{let s=e.indexOf(i);if(s>=0)return s;let o=i.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...t])].sort((i,s)=>n(i)-n(s)||i.localeCompare(s))}var Iu="main.",zo=25,Ao=100,Wu=250,Vu=2400,Uu=1800,ju=100,ll=new CSSStyleSheet;ll.replaceSync(Lo+Eo);var Co=["bps","%","money"],rl=class{constructor(e,n){this.model=e;this.state=Oo(e),this.form=new Fi({order:i=>this.set("order",{...this.state.order,...i}),fees:i=>this.set("fees",i),latency:i=>this.set("latency_ms",i),sigma:i=>this.set("sigma_1d_bps",i),horizon:i=>this.set("horizon_s",i),running:i=>this.set("running",i)}),this.markets=new Gi(e,i=>this.set("order",{...this.state.order,symbol:i})),this.plan=new qi(e,this.state),this.charts={...Bu(this.state),plan:this.plan.chart},this.measures=Co.map(i=>m("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",i)},i)),this.helpBox=Ku(),this.root=this.layout(),Gu(n),n.append(this.root),this.listen(),this.settingsChanged(),this.timer=window.setInterval(()=>this.wake(),250)}model;state;root;figures=new Oi;track=new Hi;ladder=new Ki(zo,e=>this.set("group_ticks",e));form;alert=new yi(e=>this.set("alert_bps",e));health=new Ii;latency=new Wi;facts=new Vi;waits=new ji;checks=new Ui;markets;plan;charts;name=m("h1",{});mid=m("span",{class:"mid","data-figure":"mid"});spread=m("span",{class:"note"});pill=m("span",{class:"pill"});why=m("span",{class:"why"});said=m("span",{class:"unseen",role:"status"});badge=m("span",{class:"badge"});time=m("time",{});helpBox;measures;subscriptions=[];frame=0;timer=0;later=0;painted={figures:0,charts:0,echo:0};echo=null;refused=null;isNew={ladder:!1,charts:!1};symbol="";asked=0;ran=!1;close(){cancelAnimationFrame(this.frame),clearInterval(this.timer),clearTimeout(this.later);for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.alert.close(),this.plan.close(),Object.values(this.charts).forEach(e=>e.close()),this.root.remove()}layout(){let{charts:e}=this,n=(s,o,a)=>m("button",{type:"button","aria-label":o,title:o,click:a},s),i=m("header",{class:"bar card"},m("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),m("div",{class:"tools"},this.time,m("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),n("CSV","Export the history as CSV",()=>this.exportCsv()),n("PNG","Export the charts as a picture",()=>{this.exportPng()}),n("Theme","Dark or light (T)",()=>this.nextTheme()),n("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),n("?","Keys",()=>this.helpBox.showModal())));return m("div",{class:"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},i,this.figures.root,this.track.root,m("div",{class:"grid"},m("div",{class:"column left"},this.form.root,this.alert.root,this.health.root),this.ladder.root,m("div",{class:"column right"},m("div",{class:"two"},e.curve.root,e.depth.root),e.cost.root,m("div",{class:"two"},e.impact.root,e.tick.root),m("div",{class:"two"},e.plan.root,this.plan.root))),m("div",{class:"three"},this.facts.root,m("div",{class:"column"},this.checks.root,this.waits.root),this.latency.root),this.markets.root,this.helpBox)}listen(){let e=(n,i)=>{this.model.on(n,i),this.subscriptions.push(()=>this.model.off(n,i))};e("msg:custom",n=>this.take(n));for(let n of["order","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"])e(`change:${n}`,()=>this.settingsChanged());for(let n of["measure","theme","palette","watched","instruments"])e(`change:${n}`,()=>this.looksChanged());e("change:connection",()=>this.connected()),this.subscriptions.push(_o(this.model.get("connection")===void 0?this.root:document,{side:n=>this.set("order",{...this.state.order,side:n}),resize:n=>this.form.resize(n),toggle:()=>this.set("running",!this.state.running),choose:n=>this.choose(this.markets.symbols[n]),recentre:()=>this.ladder.recentre(),theme:()=>this.nextTheme(),help:()=>this.helpBox.showModal()}))}get id(){return Iu+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,n){this.model.set(e,n),this.model.save_changes()}settingsChanged(){let{state:e,model:n}=this,i=Oo(n);e.order=i.order,e.fees=i.fees,e.latencyMs=i.latencyMs,e.sigma=i.sigma,e.horizonS=i.horizonS,e.running=i.running,e.groupTicks=i.groupTicks,e.order.symbol!==this.symbol&&this.moved(),e.running&&!this.ran&&il(e),this.ran=e.running,this.refused=null,this.ask(),this.plan.follow(),this.looksChanged()}moved(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,Object.assign(this.state,{subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,health:null,plan:null,planProblem:""}),il(this.state)}ask(){let{state:e,model:n}=this;if(!e.running){n.send({op:"unsubscribe",id:this.id});return}n.send({op:"subscribe",id:this.id,order:e.order,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:n.get("hz")??20,n_levels:zo,group_ticks:e.groupTicks})}connected(){this.state.connection=this.model.get("connection")??"open",this.state.connection==="open"&&(this.markets.again(),this.plan.again(),this.ask(),this.plan.follow()),this.looksChanged()}looksChanged(){let{model:e,state:n}=this;n.measure=e.get("measure")??"bps",this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],n.order,n.running),n.alertBps=e.get("alert_bps")??null,this.alert.start(n.alertBps),this.measures.forEach((s,o)=>s.setAttribute("aria-pressed",String(Co[o]===n.measure)));let i=`${e.get("theme")??"dark"} ${e.get("palette")??"green-red"}`;this.root.dataset.looks!==i&&(this.root.dataset.looks=i,Object.values(this.charts).forEach(s=>s.recolour())),this.painted={figures:0,charts:0,echo:this.painted.echo},this.isNew={ladder:!0,charts:!0},this.wake()}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=["green-red","red-green","blue-orange"];this.set("palette",e[(e.indexOf(this.model.get("palette")??"green-red")+1)%e.length])}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e)&&this.plan.take(e),this.wake()}takeMain(e){let{state:n}=this;n.running&&(n.heardMs=Date.now(),e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem),e.ladder!==void 0&&([n.ladder,this.isNew.ladder]=[e.ladder,!0]),e.depth!==void 0&&(n.depth=e.depth),e.curve!==void 0&&(n.curve=e.curve),e.health!==void 0&&(n.health=e.health),e.series&&this.remember(e),this.isNew.charts||=!!(e.depth??e.curve??e.series),this.echo={n:e.n})}remember(e){let{state:n}=this,i=n.segments.at(-1);if(!i||!e.series)return;let{side:s,amount:o,unit:a}=n.order;i.source=Bn(n),i.order=`${s} ${o} ${a}`,xo(n,e.series)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}paint(e){this.frame=0;let{state:n,painted:i}=this,s=wo(n,Date.now());if(e-i.figures>=Ao-8?(i.figures=e,this.paintFigures(s)):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},i.figures+Ao-e)),this.isNew.ladder&&(this.isNew.ladder=!1,this.ladder.paint(n),this.paintTouch()),this.isNew.charts&&e-i.charts>=Wu-8&&(i.charts=e,this.isNew.charts=!1,this.paintCharts()),this.echo){let{n:o}=this.echo,{id:a}=this;if(this.echo=null,e-i.echo<ju)return;i.echo=e;let u=new MessageChannel;u.port1.onmessage=()=>this.model.send({op:"painted",id:a,n:o}),u.port2.postMessage(null)}}paintFigures(e){let{state:n}=this,s=n.subject?.instrument?.tick_price??0;this.root.dataset.state=e.key,this.root.classList.toggle("dim",!e.isLive),W(this.name,n.order.symbol),W(this.badge,Bn(n)),this.badge.dataset.origin=n.subject?.source??"",W(this.said,`${n.order.symbol} is ${e.word}`),W(this.pill,`${e.mark} ${e.word}`),W(this.why,e.detail),W(this.time,`${on(Date.now())} UTC`),this.root.dataset.mark=n.subject?.source==="live"?"":n.subject?nl(n):"",this.figures.paint(n),this.track.paint(n),this.form.paint(n),this.form.say(this.refused?this.refused.detail:n.problem&&![409,503].includes(n.problem.status)?n.problem.detail:""),this.alert.paint(n,e),this.health.paint(n,Date.now()),this.latency.paint(n.health),this.facts.paint(n,o=>Rt(o,s)),this.waits.paint(n),this.checks.paint(n),this.markets.paint(n),this.plan.paint()}paintTouch(){let{ladder:e,subject:n}=this.state;W(this.mid,e?Rt(e.mid_price,n?.instrument.tick_price??0):"–"),W(this.spread,e?`mid ${n?.instrument.quote??""} · spread ${N(2*e.half_spread_bps,3)} bps`:"")}paintCharts(){let{charts:e,state:n}=this,{curve:i,depth:s}=n,o=n.problem?.detail??"waits for a book",a=()=>i?.size_quote.map(()=>null)??[];if(e.curve.show(i?[i.size_quote,i.slippage_bps,i.impact_bps,i.fee_bps,i.net_bps,i.high_bps??a(),i.low_bps??a()]:[[],[],[],[],[],[],[]],o),s){let g=[...s.bid_price].reverse(),v=[...g,...s.ask_price],_=T=>T.map(()=>null);e.depth.show([v,[...[...s.bid_total].reverse(),..._(s.ask_price)],[..._(g),...s.ask_total]],o)}else e.depth.show([[],[],[]],o);let u=n.segments.at(-1)?.points.slice(-Vu)??[],f=g=>u.map(v=>v[g]),d=u.map(g=>g[0]/1e9),y="two points are needed; the first come within a second";e.cost.show([d,f(2),f(3),f(5),f(7),f(6)],y),e.impact.show([d,f(4),f(8)],y),e.tick.show([d,f(10)],y)}exportName(e){let n=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${Bn(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${n}.${e}`}exportCsv(){Zs(this.exportName("csv"),new Blob([ho(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:n,amount:i,unit:s,symbol:o}=e.order,a=`${Bn(e)} · ${n} ${N(i,2)} ${s} ${o} · ${new Date().toISOString()}`;mo(Object.values(this.charts),a,Bn(e),this.root).toBlob(f=>f&&Zs(this.exportName("png"),f),"image/png")}};function Oo(t){return{order:t.get("order"),fees:t.get("fees")??null,latencyMs:t.get("latency_ms")??null,sigma:t.get("sigma_1d_bps")??null,horizonS:t.get("horizon_s")??Uu,alertBps:t.get("alert_bps")??null,running:t.get("running")??!0,connection:t.get("connection")??"open",measure:t.get("measure")??"bps",groupTicks:t.get("group_ticks")??1,subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,health:null,plan:null,planProblem:"",segments:[],heardMs:0}}function Bu(t){let e=i=>N(i,2),n=i=>on(i*1e3);return{curve:new At({title:"Cost by size",note:"bps, at once; shaded: 90 % of matches",height:210,x:"log",xTick:rn,yTick:e,fromZero:!0,mark:()=>t.estimate?{at:t.estimate.filled_quote,word:"this order"}:null,bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new At({title:"Depth",height:210,x:"price",xTick:i=>N(i,0),yTick:rn,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new At({title:"Cost over time",note:"bps",height:190,x:"time",xTick:n,yTick:e,bands:[[4,5,"net"]],level:()=>t.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new At({title:"Impact and maker share",height:150,x:"time",xTick:n,yTick:e,rightTick:i=>`${N(100*i,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),tick:new At({title:"Processing time",note:"µs a tick",height:150,x:"time",xTick:n,yTick:i=>N(i,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}function Ku(){let t=ko.map(([n,i])=>m("div",{},m("dt",{},n),m("dd",{},i))),e=m("dialog",{"aria-label":"Keys"},m("h2",{},"Keys"),m("dl",{},...t),m("button",{type:"button",click:()=>e.close()},"Close"));return e}function Gu(t){let e=t.getRootNode(),n=e instanceof ShadowRoot?e:document;n.adoptedStyleSheets.includes(ll)||(n.adoptedStyleSheets=[...n.adoptedStyleSheets,ll])}function sl({model:t,el:e}){let n=new rl(t,e);return()=>n.close()}var Yf={render:sl};export{rl as Panel,Yf as default,Au as open,sl as render};
