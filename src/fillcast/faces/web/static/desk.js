function b(t,e={},...n){let l=document.createElement(t);for(let[s,o]of Object.entries(e))typeof o=="function"?l.addEventListener(s,o):o===!0?l.setAttribute(s,""):o!==!1&&l.setAttribute(s,String(o));return l.append(...n.filter(s=>s!=null)),l}function j(t,e){let n=t.firstChild;n instanceof Text&&!n.nextSibling?n.data!==e&&(n.data=e):t.textContent!==e&&(t.textContent=e)}var ea=0,bl=t=>`fc-${t}-${ea+=1}`;var _e=t=>t!=null&&Number.isFinite(t),Cs=new Map;function I(t,e=2){if(!_e(t))return"–";let n=Cs.get(e);n||(n=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),Cs.set(e,n));let l=n.format(Math.abs(t));return t<0&&/[1-9]/.test(l)?`−${l}`:l}function mi(t){if(!t)return 2;let[e="",n="0"]=t.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(n))}function jt(t,e){if(!_e(t))return"–";let n=e?t/e:t*100;return I(t,mi(e)+(Math.abs(n-Math.round(n))>1e-6?1:0))}function Zn(t){for(let[e,n]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(t)>=e)return`${Number((t/e).toPrecision(3))}${n}`;return`${Number(t.toPrecision(3))}`}function Qn(t,e,n){return n==="money"?I(e,_e(e)&&Math.abs(e)<1?4:2):n==="%"?I(_e(t)?t/100:t,4):I(t,2)}function Bt(t){if(!_e(t))return"–";if(t>=6e10)return`${Math.floor(t/6e10)} min ${Math.floor(t/1e9%60)} s`;for(let[e,n]of[["s",1e9],["ms",1e6],["µs",1e3]])if(t>=n)return`${I(t/n,1)} ${e}`;return`${I(t,0)} ns`}var Xn=t=>new Date(t).toISOString().slice(11,19),vl=t=>_e(t)?`${I(100*t,0)} %`:"–";var yl=class{constructor(e){this.changed=e;this.level=b("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=b("section",{class:"card alert"},b("header",{},b("h2",{},"Alert")),b("label",{class:"field row"},b("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=b("p",{class:"told",role:"status"});title=document.title;isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,n){let{bps:l}=this,s=e.estimate?.whole_net_bps;if(l===null||!n.isLive||s===null||s===void 0){this.become(!1,l===null?"":n.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<l,s<l?`net is ${I(s)} bps, below ${I(l)}`:`net is ${I(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,n){j(this.line,n),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),document.title=e?`▼ ${n} · fillcast`:this.title,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let n=e.createOscillator(),l=e.createGain();n.frequency.value=880,l.gain.setValueAtTime(.2,e.currentTime),l.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),n.connect(l).connect(e.destination),n.start(),n.stop(e.currentTime+.6)}};var ta="uplot",na="u-hz",la="u-vt",ia="u-title",sa="u-wrap",ra="u-under",oa="u-over",aa="u-axis",an="u-off",ca="u-select",ua="u-cursor-x",fa="u-cursor-y",pa="u-cursor-pt",da="u-legend",ha="u-live",ma="u-inline",ga="u-series",ba="u-marker",Os="u-label",va="u-value",tl="width",nl="height";var zs="bottom",Pn="left",gi="right",Oi="#000",Ds=Oi+"0",bi="mousemove",Hs="mousedown",vi="mouseup",$s="mouseenter",Rs="mouseleave",Fs="dblclick",ya="resize",wa="scroll",Is="change",_l="dppxchange",zi="--",Rn=typeof window<"u",Si=Rn?document:null,On=Rn?window:null,xa=Rn?navigator:null,ae,wl;function _i(){let t=devicePixelRatio;ae!=t&&(ae=t,wl&&Mi(Is,wl,_i),wl=matchMedia(`(min-resolution: ${ae-.001}dppx) and (max-resolution: ${ae+.001}dppx)`),cn(Is,wl,_i),On.dispatchEvent(new CustomEvent(_l)))}function it(t,e){if(e!=null){let n=t.classList;!n.contains(e)&&n.add(e)}}function Ti(t,e){let n=t.classList;n.contains(e)&&n.remove(e)}function ye(t,e,n){t.style[e]=n+"px"}function wt(t,e,n,l){let s=Si.createElement(t);return e!=null&&it(s,e),n?.insertBefore(s,l),s}function dt(t,e){return wt("div",t,e)}var Vs=new WeakMap;function At(t,e,n,l,s){let o="translate("+e+"px,"+n+"px)",a=Vs.get(t);o!=a&&(t.style.transform=o,Vs.set(t,o),e<0||n<0||e>l||n>s?it(t,an):Ti(t,an))}var Ws=new WeakMap;function Us(t,e,n){let l=e+n,s=Ws.get(t);l!=s&&(Ws.set(t,l),t.style.background=e,t.style.borderColor=n)}var js=new WeakMap;function Bs(t,e,n,l){let s=e+""+n,o=js.get(t);s!=o&&(js.set(t,s),t.style.height=n+"px",t.style.width=e+"px",t.style.marginLeft=l?-e/2+"px":0,t.style.marginTop=l?-n/2+"px":0)}var Di={passive:!0},ka={...Di,capture:!0};function cn(t,e,n,l){e.addEventListener(t,n,l?ka:Di)}function Mi(t,e,n,l){e.removeEventListener(t,n,Di)}Rn&&_i();function xt(t,e,n,l){let s;n=n||0,l=l||e.length-1;let o=l<=2147483647;for(;l-n>1;)s=o?n+l>>1:st((n+l)/2),e[s]<t?n=s:l=s;return t-e[n]<=e[l]-t?n:l}function yr(t){return(n,l,s)=>{let o=-1,a=-1;for(let p=l;p<=s;p++)if(t(n[p])){o=p;break}for(let p=s;p>=l;p--)if(t(n[p])){a=p;break}return[o,a]}}var wr=t=>t!=null,xr=t=>t!=null&&t>0,El=yr(wr),Sa=yr(xr);function _a(t,e,n,l=0,s=!1){let o=s?Sa:El,a=s?xr:wr;[e,n]=o(t,e,n);let p=t[e],f=t[e];if(e>-1)if(l==1)p=t[e],f=t[n];else if(l==-1)p=t[n],f=t[e];else for(let d=e;d<=n;d++){let v=t[d];a(v)&&(v<p?p=v:v>f&&(f=v))}return[p??de,f??-de]}function Ll(t,e,n,l){let s=qs(t),o=qs(e);t==e&&(s==-1?(t*=n,e/=n):(t/=n,e*=n));let a=n==10?zt:kr,p=s==1?st:ht,f=o==1?ht:st,d=p(a(Oe(t))),v=f(a(Oe(e))),m=zn(n,d),y=zn(n,v);return n==10&&(d<0&&(m=he(m,-d)),v<0&&(y=he(y,-v))),l||n==2?(t=m*s,e=y*o):(t=Mr(t,m),e=Nl(e,y)),[t,e]}function Hi(t,e,n,l){let s=Ll(t,e,n,l);return t==0&&(s[0]=0),e==0&&(s[1]=0),s}var $i=.1,Ks={mode:3,pad:$i},il={pad:0,soft:null,mode:0},Ta={min:il,max:il};function Tl(t,e,n,l){return Al(n)?Gs(t,e,n):(il.pad=n,il.soft=l?0:null,il.mode=l?3:0,Gs(t,e,Ta))}function re(t,e){return t??e}function Ma(t,e,n){for(e=re(e,0),n=re(n,t.length-1);e<=n;){if(t[e]!=null)return!0;e++}return!1}function Gs(t,e,n){let l=n.min,s=n.max,o=re(l.pad,0),a=re(s.pad,0),p=re(l.hard,-de),f=re(s.hard,de),d=re(l.soft,de),v=re(s.soft,-de),m=re(l.mode,0),y=re(s.mode,0),S=e-t,E=zt(S),z=Ye(Oe(t),Oe(e)),R=zt(z),V=Oe(R-E);(S<1e-24||V>10)&&(S=0,(t==0||e==0)&&(S=1e-24,m==2&&d!=de&&(o=0),y==2&&v!=-de&&(a=0)));let k=S||z||1e3,O=zt(k),T=zn(10,st(O)),Z=k*(S==0?t==0?.1:1:o),C=he(Mr(t-Z,T/10),24),Q=t>=d&&(m==1||m==3&&C<=d||m==2&&C>=d)?d:de,q=Ye(p,C<Q&&t>=Q?Q:kt(Q,C)),te=k*(S==0?e==0?.1:1:a),G=he(Nl(e+te,T/10),24),M=e<=v&&(y==1||y==3&&G>=v||y==2&&G<=v)?v:-de,J=kt(f,G>M&&e<=M?M:Ye(M,G));return q==J&&q==0&&(J=100),[q,J]}var Ea=new Intl.NumberFormat(Rn?xa.language:"en-US"),Ri=t=>Ea.format(t),rt=Math,Sl=rt.PI,Oe=rt.abs,st=rt.floor,Ce=rt.round,ht=rt.ceil,kt=rt.min,Ye=rt.max,zn=rt.pow,qs=rt.sign,zt=rt.log10,kr=rt.log2,La=(t,e=1)=>rt.sinh(t)*e,yi=(t,e=1)=>rt.asinh(t/e),de=1/0;function Ys(t){return(zt((t^t>>31)-(t>>31))|0)+1}function Ei(t,e,n){return kt(Ye(t,e),n)}function Sr(t){return typeof t=="function"}function ne(t){return Sr(t)?t:()=>t}var Na=()=>{},_r=t=>t,Tr=(t,e)=>e,Aa=t=>null,Js=t=>!0,Zs=(t,e)=>t==e,Pa=/\.\d*?(?=9{6,}|0{6,})/gm,un=t=>{if(Lr(t)||Gt.has(t))return t;let e=`${t}`,n=e.match(Pa);if(n==null)return t;let l=n[0].length-1;if(e.indexOf("e-")!=-1){let[s,o]=e.split("e");return+`${un(s)}e${o}`}return he(t,l)};function rn(t,e){return un(he(un(t/e))*e)}function Nl(t,e){return un(ht(un(t/e))*e)}function Mr(t,e){return un(st(un(t/e))*e)}function he(t,e=0){if(Lr(t))return t;let n=10**e,l=t*n*(1+Number.EPSILON);return Ce(l)/n}var Gt=new Map;function Er(t){return((""+t).split(".")[1]||"").length}function rl(t,e,n,l){let s=[],o=l.map(Er);for(let a=e;a<n;a++){let p=Oe(a),f=he(zn(t,a),p);for(let d=0;d<l.length;d++){let v=t==10?+`${l[d]}e${a}`:l[d]*f,m=(a>=0?0:p)+(a>=o[d]?0:o[d]),y=t==10?v:he(v,m);s.push(y),Gt.set(y,m)}}return s}var sl={},Fi=[],Dn=[null,null],Kt=Array.isArray,Lr=Number.isInteger,Ca=t=>t===void 0;function Qs(t){return typeof t=="string"}function Al(t){let e=!1;if(t!=null){let n=t.constructor;e=n==null||n==Object}return e}function Oa(t){return t!=null&&typeof t=="object"}var za=Object.getPrototypeOf(Uint8Array),Nr="__proto__";function Hn(t,e=Al){let n;if(Kt(t)){let l=t.find(s=>s!=null);if(Kt(l)||e(l)){n=Array(t.length);for(let s=0;s<t.length;s++)n[s]=Hn(t[s],e)}else n=t.slice()}else if(t instanceof za)n=t.slice();else if(e(t)){n={};for(let l in t)l!=Nr&&(n[l]=Hn(t[l],e))}else n=t;return n}function Ne(t){let e=arguments;for(let n=1;n<e.length;n++){let l=e[n];for(let s in l)s!=Nr&&(Al(t[s])?Ne(t[s],Hn(l[s])):t[s]=Hn(l[s]))}return t}var Da=0,Ha=1,$a=2;function Ra(t,e,n){for(let l=0,s,o=-1;l<e.length;l++){let a=e[l];if(a>o){for(s=a-1;s>=0&&t[s]==null;)t[s--]=null;for(s=a+1;s<n&&t[s]==null;)t[o=s++]=null}}}function Fa(t,e){if(Wa(t)){let a=t[0].slice();for(let p=1;p<t.length;p++)a.push(...t[p].slice(1));return Ua(a[0])||(a=Va(a)),a}let n=new Set;for(let a=0;a<t.length;a++){let f=t[a][0],d=f.length;for(let v=0;v<d;v++)n.add(f[v])}let l=[Array.from(n).sort((a,p)=>a-p)],s=l[0].length,o=new Map;for(let a=0;a<s;a++)o.set(l[0][a],a);for(let a=0;a<t.length;a++){let p=t[a],f=p[0];for(let d=1;d<p.length;d++){let v=p[d],m=Array(s).fill(void 0),y=e?e[a][d]:Ha,S=[];for(let E=0;E<v.length;E++){let z=v[E],R=o.get(f[E]);z===null?y!=Da&&(m[R]=z,y==$a&&S.push(R)):m[R]=z}Ra(m,S,s),l.push(m)}}return l}var Ia=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function Va(t){let e=t[0],n=e.length,l=Array(n);for(let o=0;o<l.length;o++)l[o]=o;l.sort((o,a)=>e[o]-e[a]);let s=[];for(let o=0;o<t.length;o++){let a=t[o],p=Array(n);for(let f=0;f<n;f++)p[f]=a[l[f]];s.push(p)}return s}function Wa(t){let e=t[0][0],n=e.length;for(let l=1;l<t.length;l++){let s=t[l][0];if(s.length!=n)return!1;if(s!=e){for(let o=0;o<n;o++)if(s[o]!=e[o])return!1}}return!0}function Ua(t,e=100){let n=t.length;if(n<=1)return!0;let l=0,s=n-1;for(;l<=s&&t[l]==null;)l++;for(;s>=l&&t[s]==null;)s--;if(s<=l)return!0;let o=Ye(1,st((s-l+1)/e));for(let a=t[l],p=l+o;p<=s;p+=o){let f=t[p];if(f!=null){if(f<=a)return!1;a=f}}return!0}var Ar=["January","February","March","April","May","June","July","August","September","October","November","December"],Pr=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Cr(t){return t.slice(0,3)}var ja=Pr.map(Cr),Ba=Ar.map(Cr),Ka={MMMM:Ar,MMM:Ba,WWWW:Pr,WWW:ja};function el(t){return(t<10?"0":"")+t}function Ga(t){return(t<10?"00":t<100?"0":"")+t}var qa={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,e)=>e.MMMM[t.getMonth()],MMM:(t,e)=>e.MMM[t.getMonth()],MM:t=>el(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>el(t.getDate()),D:t=>t.getDate(),WWWW:(t,e)=>e.WWWW[t.getDay()],WWW:(t,e)=>e.WWW[t.getDay()],HH:t=>el(t.getHours()),H:t=>t.getHours(),h:t=>{let e=t.getHours();return e==0?12:e>12?e-12:e},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>el(t.getMinutes()),m:t=>t.getMinutes(),ss:t=>el(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>Ga(t.getMilliseconds())};function Ii(t,e){e=e||Ka;let n=[],l=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=l.exec(t);)n.push(s[0][0]=="{"?qa[s[1]]:s[0]);return o=>{let a="";for(let p=0;p<n.length;p++)a+=typeof n[p]=="string"?n[p]:n[p](o,e);return a}}var Ya=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Ja(t,e){let n;return e=="UTC"||e=="Etc/UTC"?n=new Date(+t+t.getTimezoneOffset()*6e4):e==Ya?n=t:(n=new Date(t.toLocaleString("en-US",{timeZone:e})),n.setMilliseconds(t.getMilliseconds())),n}var Or=t=>t%1==0,Ml=[1,2,2.5,5],Za=rl(10,-32,0,Ml),zr=rl(10,0,32,Ml),Qa=zr.filter(Or),on=Za.concat(zr),Vi=`
`,Dr="{YYYY}",Xs=Vi+Dr,Hr="{M}/{D}",ll=Vi+Hr,xl=ll+"/{YY}",$r="{aa}",Xa="{h}:{mm}",Cn=Xa+$r,er=Vi+Cn,tr=":{ss}",ue=null;function Rr(t){let e=t*1e3,n=e*60,l=n*60,s=l*24,o=s*30,a=s*365,f=(t==1?rl(10,0,3,Ml).filter(Or):rl(10,-3,0,Ml)).concat([e,e*5,e*10,e*15,e*30,n,n*5,n*10,n*15,n*30,l,l*2,l*3,l*4,l*6,l*8,l*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,Dr,ue,ue,ue,ue,ue,ue,1],[s*28,"{MMM}",Xs,ue,ue,ue,ue,ue,1],[s,Hr,Xs,ue,ue,ue,ue,ue,1],[l,"{h}"+$r,xl,ue,ll,ue,ue,ue,1],[n,Cn,xl,ue,ll,ue,ue,ue,1],[e,tr,xl+" "+Cn,ue,ll+" "+Cn,ue,er,ue,1],[t,tr+".{fff}",xl+" "+Cn,ue,ll+" "+Cn,ue,er,ue,1]];function v(m){return(y,S,E,z,R,V)=>{let k=[],O=R>=a,T=R>=o&&R<a,Z=m(E),C=he(Z*t,3),Q=wi(Z.getFullYear(),O?0:Z.getMonth(),T||O?1:Z.getDate()),q=he(Q*t,3);if(T||O){let te=T?R/o:0,G=O?R/a:0,M=C==q?C:he(wi(Q.getFullYear()+G,Q.getMonth()+te,1)*t,3),J=new Date(Ce(M/t)),D=J.getFullYear(),B=J.getMonth();for(let W=0;M<=z;W++){let le=wi(D+G*W,B+te*W,1),F=le-m(he(le*t,3));M=he((+le+F)*t,3),M<=z&&k.push(M)}}else{let te=R>=s?s:R,G=st(E)-st(C),M=q+G+Nl(C-q,te);k.push(M);let J=m(M),D=J.getHours()+J.getMinutes()/n+J.getSeconds()/l,B=R/l,W=y.axes[S]._space,le=V/W;for(;M=he(M+R,t==1?0:3),!(M>z);)if(B>1){let F=st(he(D+B,6))%24,ie=m(M).getHours()-F;ie>1&&(ie=-1),M-=ie*l,D=(D+B)%24;let fe=k[k.length-1];he((M-fe)/R,3)*le>=.7&&k.push(M)}else k.push(M)}return k}}return[f,d,v]}var[ec,tc,nc]=Rr(1),[lc,ic,sc]=Rr(.001);rl(2,-53,53,[1]);function nr(t,e){return t.map(n=>n.map((l,s)=>s==0||s==8||l==null?l:e(s==1||n[8]==0?l:n[1]+l)))}function lr(t,e){return(n,l,s,o,a)=>{let p=e.find(E=>a>=E[0])||e[e.length-1],f,d,v,m,y,S;return l.map(E=>{let z=t(E),R=z.getFullYear(),V=z.getMonth(),k=z.getDate(),O=z.getHours(),T=z.getMinutes(),Z=z.getSeconds(),C=R!=f&&p[2]||V!=d&&p[3]||k!=v&&p[4]||O!=m&&p[5]||T!=y&&p[6]||Z!=S&&p[7]||p[1];return f=R,d=V,v=k,m=O,y=T,S=Z,C(z)})}}function rc(t,e){let n=Ii(e);return(l,s,o,a,p)=>s.map(f=>n(t(f)))}function wi(t,e,n){return new Date(t,e,n)}function ir(t,e){return e(t)}var oc="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function sr(t,e){return(n,l,s,o)=>o==null?zi:e(t(l))}function ac(t,e){let n=t.series[e];return n.width?n.stroke(t,e):n.points.width?n.points.stroke(t,e):null}function cc(t,e){return t.series[e].fill(t,e)}var uc={show:!0,live:!0,isolate:!1,mount:Na,markers:{show:!0,width:2,stroke:ac,fill:cc,dash:"solid"},idx:null,idxs:null,values:[]};function fc(t,e){let n=t.cursor.points,l=dt(),s=n.size(t,e);ye(l,tl,s),ye(l,nl,s);let o=s/-2;ye(l,"marginLeft",o),ye(l,"marginTop",o);let a=n.width(t,e,s);return a&&ye(l,"borderWidth",a),l}function pc(t,e){let n=t.series[e].points;return n._fill||n._stroke}function dc(t,e){let n=t.series[e].points;return n._stroke||n._fill}function hc(t,e){return t.series[e].points.size}var xi=[0,0];function mc(t,e,n){return xi[0]=e,xi[1]=n,xi}function kl(t,e,n,l=!0){return s=>{s.button==0&&(!l||s.target==e)&&n(s)}}function ki(t,e,n,l=!0){return s=>{(!l||s.target==e)&&n(s)}}var gc={show:!0,x:!0,y:!0,lock:!1,move:mc,points:{one:!1,show:fc,size:hc,width:0,stroke:dc,fill:pc},bind:{mousedown:kl,mouseup:kl,click:kl,dblclick:kl,mousemove:ki,mouseleave:ki,mouseenter:ki},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(t,e,n,l,s)=>l-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Fr={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Wi=Ne({},Fr,{filter:Tr}),Ir=Ne({},Wi,{size:10}),Vr=Ne({},Fr,{show:!1}),Ui='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Wr="bold "+Ui,Ur=1.5,rr={show:!0,scale:"x",stroke:Oi,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wr,side:2,grid:Wi,ticks:Ir,border:Vr,font:Ui,lineGap:Ur,rotate:0},bc="Value",vc="Time",or={show:!0,scale:"x",auto:!1,sorted:1,min:de,max:-de,idxs:[]};function yc(t,e,n,l,s){return e.map(o=>o==null?"":Ri(o))}function wc(t,e,n,l,s,o,a){let p=[],f=Gt.get(s)||0;n=a?n:he(Nl(n,s),f);for(let d=n;d<=l;d=he(d+s,f))p.push(Object.is(d,-0)?0:d);return p}function Li(t,e,n,l,s,o,a){let p=[],f=t.scales[t.axes[e].scale].log,d=f==10?zt:kr,v=st(d(n));s=zn(f,v),f==10&&(s=on[xt(s,on)]);let m=n,y=s*f;f==10&&(y=on[xt(y,on)]);do p.push(m),m=m+s,f==10&&!Gt.has(m)&&(m=he(m,Gt.get(s))),m>=y&&(s=m,y=s*f,f==10&&(y=on[xt(y,on)]));while(m<=l);return p}function xc(t,e,n,l,s,o,a){let f=t.scales[t.axes[e].scale].asinh,d=l>f?Li(t,e,Ye(f,n),l,s):[f],v=l>=0&&n<=0?[0]:[];return(n<-f?Li(t,e,Ye(f,-l),-n,s):[f]).reverse().map(y=>-y).concat(v,d)}var jr=/./,kc=/[12357]/,Sc=/[125]/,ar=/1/,Ni=(t,e,n,l)=>t.map((s,o)=>e==4&&s==0||o%l==0&&n.test(s.toExponential()[s<0?1:0])?s:null);function _c(t,e,n,l,s){let o=t.axes[n],a=o.scale,p=t.scales[a],f=t.valToPos,d=o._space,v=f(10,a),m=f(9,a)-v>=d?jr:f(7,a)-v>=d?kc:f(5,a)-v>=d?Sc:ar;if(m==ar){let y=Oe(f(1,a)-v);if(y<d)return Ni(e.slice().reverse(),p.distr,m,ht(d/y)).reverse()}return Ni(e,p.distr,m,1)}function Tc(t,e,n,l,s){let o=t.axes[n],a=o.scale,p=o._space,f=t.valToPos,d=Oe(f(1,a)-f(2,a));return d<p?Ni(e.slice().reverse(),3,jr,ht(p/d)).reverse():e}function Mc(t,e,n,l){return l==null?zi:e==null?"":Ri(e)}var cr={show:!0,scale:"y",stroke:Oi,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wr,side:3,grid:Wi,ticks:Ir,border:Vr,font:Ui,lineGap:Ur,rotate:0};function Ec(t,e){let n=3+(t||1)*2;return he(n*e,3)}function Lc(t,e){let{scale:n,idxs:l}=t.series[0],s=t._data[0],o=t.valToPos(s[l[0]],n,!0),a=t.valToPos(s[l[1]],n,!0),p=Oe(a-o),f=t.series[e],d=p/(f.points.space*ae);return l[1]-l[0]<=d}var ur={scale:null,auto:!0,sorted:0,min:de,max:-de},Br=(t,e,n,l,s)=>s,fr={show:!0,auto:!0,sorted:0,gaps:Br,alpha:1,facets:[Ne({},ur,{scale:"x"}),Ne({},ur,{scale:"y"})]},pr={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Br,alpha:1,points:{show:Lc,filter:null},values:null,min:de,max:-de,idxs:[],path:null,clip:null};function Nc(t,e,n,l,s){return n/10}var Kr={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ac=Ne({},Kr,{time:!1,ori:1}),dr={};function Gr(t,e){let n=dr[t];return n||(n={key:t,plots:[],sub(l){n.plots.push(l)},unsub(l){n.plots=n.plots.filter(s=>s!=l)},pub(l,s,o,a,p,f,d){for(let v=0;v<n.plots.length;v++)n.plots[v]!=s&&n.plots[v].pub(l,s,o,a,p,f,d)}},t!=null&&(dr[t]=n)),n}var $n=1,Ai=2;function fn(t,e,n){let l=t.mode,s=t.series[e],o=l==2?t._data[e]:t._data,a=t.scales,p=t.bbox,f=o[0],d=l==2?o[1]:o[e],v=l==2?a[s.facets[0].scale]:a[t.series[0].scale],m=l==2?a[s.facets[1].scale]:a[s.scale],y=p.left,S=p.top,E=p.width,z=p.height,R=t.valToPosH,V=t.valToPosV;return v.ori==0?n(s,f,d,v,m,R,V,y,S,E,z,Cl,Fn,zl,Yr,Zr):n(s,f,d,v,m,V,R,S,y,z,E,Ol,In,Ki,Jr,Qr)}function ji(t,e){let n=0,l=0,s=re(t.bands,Fi);for(let o=0;o<s.length;o++){let a=s[o];a.series[0]==e?n=a.dir:a.series[1]==e&&(a.dir==1?l|=1:l|=2)}return[n,l==1?-1:l==2?1:l==3?2:0]}function Pc(t,e,n,l,s){let o=t.mode,a=t.series[e],p=o==2?a.facets[1].scale:a.scale,f=t.scales[p];return s==-1?f.min:s==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function Dt(t,e,n,l,s,o){return fn(t,e,(a,p,f,d,v,m,y,S,E,z,R)=>{let V=a.pxRound,k=d.dir*(d.ori==0?1:-1),O=d.ori==0?Fn:In,T,Z;k==1?(T=n,Z=l):(T=l,Z=n);let C=V(m(p[T],d,z,S)),Q=V(y(f[T],v,R,E)),q=V(m(p[Z],d,z,S)),te=V(y(o==1?v.max:v.min,v,R,E)),G=new Path2D(s);return O(G,q,te),O(G,C,te),O(G,C,Q),G})}function Pl(t,e,n,l,s,o){let a=null;if(t.length>0){a=new Path2D;let p=e==0?zl:Ki,f=n;for(let m=0;m<t.length;m++){let y=t[m];if(y[1]>y[0]){let S=y[0]-f;S>0&&p(a,f,l,S,l+o),f=y[1]}}let d=n+s-f,v=10;d>0&&p(a,f,l-v/2,d,l+o+v)}return a}function Cc(t,e,n){let l=t[t.length-1];l&&l[0]==e?l[1]=n:t.push([e,n])}function Bi(t,e,n,l,s,o,a){let p=[],f=t.length;for(let d=s==1?n:l;d>=n&&d<=l;d+=s)if(e[d]===null){let m=d,y=d;if(s==1)for(;++d<=l&&e[d]===null;)y=d;else for(;--d>=n&&e[d]===null;)y=d;let S=o(t[m]),E=y==m?S:o(t[y]),z=m-s;S=a<=0&&z>=0&&z<f?o(t[z]):S;let V=y+s;E=a>=0&&V>=0&&V<f?o(t[V]):E,E>=S&&p.push([S,E])}return p}function hr(t){return t==0?_r:t==1?Ce:e=>rn(e,t)}function qr(t){let e=t==0?Cl:Ol,n=t==0?(s,o,a,p,f,d)=>{s.arcTo(o,a,p,f,d)}:(s,o,a,p,f,d)=>{s.arcTo(a,o,f,p,d)},l=t==0?(s,o,a,p,f)=>{s.rect(o,a,p,f)}:(s,o,a,p,f)=>{s.rect(a,o,f,p)};return(s,o,a,p,f,d=0,v=0)=>{d==0&&v==0?l(s,o,a,p,f):(d=kt(d,p/2,f/2),v=kt(v,p/2,f/2),e(s,o+d,a),n(s,o+p,a,o+p,a+f,d),n(s,o+p,a+f,o,a+f,v),n(s,o,a+f,o,a,v),n(s,o,a,o+p,a,d),s.closePath())}}var Cl=(t,e,n)=>{t.moveTo(e,n)},Ol=(t,e,n)=>{t.moveTo(n,e)},Fn=(t,e,n)=>{t.lineTo(e,n)},In=(t,e,n)=>{t.lineTo(n,e)},zl=qr(0),Ki=qr(1),Yr=(t,e,n,l,s,o)=>{t.arc(e,n,l,s,o)},Jr=(t,e,n,l,s,o)=>{t.arc(n,e,l,s,o)},Zr=(t,e,n,l,s,o,a)=>{t.bezierCurveTo(e,n,l,s,o,a)},Qr=(t,e,n,l,s,o,a)=>{t.bezierCurveTo(n,e,s,l,a,o)};function Xr(t){return(e,n,l,s,o)=>fn(e,n,(a,p,f,d,v,m,y,S,E,z,R)=>{let{pxRound:V,points:k}=a,O,T;d.ori==0?(O=Cl,T=Yr):(O=Ol,T=Jr);let Z=he(k.width*ae,3),C=(k.size-k.width)/2*ae,Q=he(C*2,3),q=new Path2D,te=new Path2D,{left:G,top:M,width:J,height:D}=e.bbox;zl(te,G-Q,M-Q,J+Q*2,D+Q*2);let B=W=>{if(f[W]!=null){let le=V(m(p[W],d,z,S)),F=V(y(f[W],v,R,E));O(q,le+C,F),T(q,le,F,C,0,Sl*2)}};if(o)o.forEach(B);else for(let W=l;W<=s;W++)B(W);return{stroke:Z>0?q:null,fill:q,clip:te,flags:$n|Ai}})}function eo(t){return(e,n,l,s,o,a)=>{l!=s&&(o!=l&&a!=l&&t(e,n,l),o!=s&&a!=s&&t(e,n,s),t(e,n,a))}}var Oc=eo(Fn),zc=eo(In);function to(t){let e=re(t?.alignGaps,0);return(n,l,s,o)=>fn(n,l,(a,p,f,d,v,m,y,S,E,z,R)=>{[s,o]=El(f,s,o);let V=a.pxRound,k=D=>V(m(D,d,z,S)),O=D=>V(y(D,v,R,E)),T,Z;d.ori==0?(T=Fn,Z=Oc):(T=In,Z=zc);let C=d.dir*(d.ori==0?1:-1),Q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:$n},q=Q.stroke,te=!1;if(o-s>=z*4){let D=H=>n.posToVal(H,d.key,!0),B=null,W=null,le,F,Je,we=k(p[C==1?s:o]),ie=k(p[s]),fe=k(p[o]),X=D(C==1?ie+1:fe-1);for(let H=C==1?s:o;H>=s&&H<=o;H+=C){let Ae=p[H],xe=(C==1?Ae<X:Ae>X)?we:k(Ae),ce=f[H];xe==we?ce!=null?(F=ce,B==null?(T(q,xe,O(F)),le=B=W=F):F<B?B=F:F>W&&(W=F)):ce===null&&(te=!0):(B!=null&&Z(q,we,O(B),O(W),O(le),O(F)),ce!=null?(F=ce,T(q,xe,O(F)),B=W=le=F):(B=W=null,ce===null&&(te=!0)),we=xe,X=D(we+C))}B!=null&&B!=W&&Je!=we&&Z(q,we,O(B),O(W),O(le),O(F))}else for(let D=C==1?s:o;D>=s&&D<=o;D+=C){let B=f[D];B===null?te=!0:B!=null&&T(q,k(p[D]),O(B))}let[M,J]=ji(n,l);if(a.fill!=null||M!=0){let D=Q.fill=new Path2D(q),B=a.fillTo(n,l,a.min,a.max,M),W=O(B),le=k(p[s]),F=k(p[o]);C==-1&&([F,le]=[le,F]),T(D,F,W),T(D,le,W)}if(!a.spanGaps){let D=[];te&&D.push(...Bi(p,f,s,o,C,k,e)),Q.gaps=D=a.gaps(n,l,s,o,D),Q.clip=Pl(D,d.ori,S,E,z,R)}return J!=0&&(Q.band=J==2?[Dt(n,l,s,o,q,-1),Dt(n,l,s,o,q,1)]:Dt(n,l,s,o,q,J)),Q})}function Dc(t){let e=re(t.align,1),n=re(t.ascDesc,!1),l=re(t.alignGaps,0),s=re(t.extend,!1);return(o,a,p,f)=>fn(o,a,(d,v,m,y,S,E,z,R,V,k,O)=>{[p,f]=El(m,p,f);let T=d.pxRound,{left:Z,width:C}=o.bbox,Q=ie=>T(E(ie,y,k,R)),q=ie=>T(z(ie,S,O,V)),te=y.ori==0?Fn:In,G={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:$n},M=G.stroke,J=y.dir*(y.ori==0?1:-1),D=q(m[J==1?p:f]),B=Q(v[J==1?p:f]),W=B,le=B;s&&e==-1&&(le=Z,te(M,le,D)),te(M,B,D);for(let ie=J==1?p:f;ie>=p&&ie<=f;ie+=J){let fe=m[ie];if(fe==null)continue;let X=Q(v[ie]),H=q(fe);e==1?te(M,X,D):te(M,W,H),te(M,X,H),D=H,W=X}let F=W;s&&e==1&&(F=Z+C,te(M,F,D));let[Je,we]=ji(o,a);if(d.fill!=null||Je!=0){let ie=G.fill=new Path2D(M),fe=d.fillTo(o,a,d.min,d.max,Je),X=q(fe);te(ie,F,X),te(ie,le,X)}if(!d.spanGaps){let ie=[];ie.push(...Bi(v,m,p,f,J,Q,l));let fe=d.width*ae/2,X=n||e==1?fe:-fe,H=n||e==-1?-fe:fe;ie.forEach(Ae=>{Ae[0]+=X,Ae[1]+=H}),G.gaps=ie=d.gaps(o,a,p,f,ie),G.clip=Pl(ie,y.ori,R,V,k,O)}return we!=0&&(G.band=we==2?[Dt(o,a,p,f,M,-1),Dt(o,a,p,f,M,1)]:Dt(o,a,p,f,M,we)),G})}function mr(t,e,n,l,s,o,a=de){if(t.length>1){let p=null;for(let f=0,d=1/0;f<t.length;f++)if(e[f]!==void 0){if(p!=null){let v=Oe(t[f]-t[p]);v<d&&(d=v,a=Oe(n(t[f],l,s,o)-n(t[p],l,s,o)))}p=f}}return a}function Hc(t){t=t||sl;let e=re(t.size,[.6,de,1]),n=t.align||0,l=t.gap||0,s=t.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let o=ne(s),a=1-e[0],p=re(e[1],de),f=re(e[2],1),d=re(t.disp,sl),v=re(t.each,S=>{}),{fill:m,stroke:y}=d;return(S,E,z,R)=>fn(S,E,(V,k,O,T,Z,C,Q,q,te,G,M)=>{let J=V.pxRound,D=n,B=l*ae,W=p*ae,le=f*ae,F,Je;T.ori==0?[F,Je]=o(S,E):[Je,F]=o(S,E);let we=T.dir*(T.ori==0?1:-1),ie=T.ori==0?zl:Ki,fe=T.ori==0?v:(A,me,Pe,mn,Zt,_t,Qt)=>{v(A,me,Pe,Zt,mn,Qt,_t)},X=re(S.bands,Fi).find(A=>A.series[0]==E),H=X!=null?X.dir:0,Ae=V.fillTo(S,E,V.min,V.max,H),je=J(Q(Ae,Z,M,te)),xe,ce,mt,Xe=G,Se=J(V.width*ae),St=!1,Pt=null,ot=null,Rt=null,pn=null;m!=null&&(Se==0||y!=null)&&(St=!0,Pt=m.values(S,E,z,R),ot=new Map,new Set(Pt).forEach(A=>{A!=null&&ot.set(A,new Path2D)}),Se>0&&(Rt=y.values(S,E,z,R),pn=new Map,new Set(Rt).forEach(A=>{A!=null&&pn.set(A,new Path2D)})));let{x0:dn,size:Un}=d;if(dn!=null&&Un!=null){D=1,k=dn.values(S,E,z,R),dn.unit==2&&(k=k.map(Pe=>S.posToVal(q+Pe*G,T.key,!0)));let A=Un.values(S,E,z,R);Un.unit==2?ce=A[0]*G:ce=C(A[0],T,G,q)-C(0,T,G,q),Xe=mr(k,O,C,T,G,q,Xe),mt=Xe-ce+B}else Xe=mr(k,O,C,T,G,q,Xe),mt=Xe*a+B,ce=Xe-mt;mt<1&&(mt=0),Se>=ce/2&&(Se=0),mt<5&&(J=_r);let ol=mt>0,Yt=Xe-mt-(ol?Se:0);ce=J(Ei(Yt,le,W)),xe=(D==0?ce/2:D==we?0:ce)-D*we*((D==0?B/2:0)+(ol?Se/2:0));let Be={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},hn=St?null:new Path2D,Ct=null;if(X!=null)Ct=S.data[X.series[1]];else{let{y0:A,y1:me}=d;A!=null&&me!=null&&(O=me.values(S,E,z,R),Ct=A.values(S,E,z,R))}let Jt=F*ce,Y=Je*ce;for(let A=we==1?z:R;A>=z&&A<=R;A+=we){let me=O[A];if(me==null)continue;if(Ct!=null){let Ze=Ct[A]??0;if(me-Ze==0)continue;je=Q(Ze,Z,M,te)}let Pe=T.distr!=2||d!=null?k[A]:A,mn=C(Pe,T,G,q),Zt=Q(re(me,Ae),Z,M,te),_t=J(mn-xe),Qt=J(Ye(Zt,je)),et=J(kt(Zt,je)),at=Qt-et;if(me!=null){let Ze=me<0?Y:Jt,gt=me<0?Jt:Y;St?(Se>0&&Rt[A]!=null&&ie(pn.get(Rt[A]),_t,et+st(Se/2),ce,Ye(0,at-Se),Ze,gt),Pt[A]!=null&&ie(ot.get(Pt[A]),_t,et+st(Se/2),ce,Ye(0,at-Se),Ze,gt)):ie(hn,_t,et+st(Se/2),ce,Ye(0,at-Se),Ze,gt),fe(S,E,A,_t-Se/2,et,ce+Se,at)}}return Se>0?Be.stroke=St?pn:hn:St||(Be._fill=V.width==0?V._fill:V._stroke??V._fill,Be.width=0),Be.fill=St?ot:hn,Be})}function $c(t,e){let n=re(e?.alignGaps,0);return(l,s,o,a)=>fn(l,s,(p,f,d,v,m,y,S,E,z,R,V)=>{[o,a]=El(d,o,a);let k=p.pxRound,O=F=>k(y(F,v,R,E)),T=F=>k(S(F,m,V,z)),Z,C,Q;v.ori==0?(Z=Cl,Q=Fn,C=Zr):(Z=Ol,Q=In,C=Qr);let q=v.dir*(v.ori==0?1:-1),te=O(f[q==1?o:a]),G=te,M=[],J=[];for(let F=q==1?o:a;F>=o&&F<=a;F+=q)if(d[F]!=null){let we=f[F],ie=O(we);M.push(G=ie),J.push(T(d[F]))}let D={stroke:t(M,J,Z,Q,C,k),fill:null,clip:null,band:null,gaps:null,flags:$n},B=D.stroke,[W,le]=ji(l,s);if(p.fill!=null||W!=0){let F=D.fill=new Path2D(B),Je=p.fillTo(l,s,p.min,p.max,W),we=T(Je);Q(F,G,we),Q(F,te,we)}if(!p.spanGaps){let F=[];F.push(...Bi(f,d,o,a,q,O,n)),D.gaps=F=p.gaps(l,s,o,a,F),D.clip=Pl(F,v.ori,E,z,R,V)}return le!=0&&(D.band=le==2?[Dt(l,s,o,a,B,-1),Dt(l,s,o,a,B,1)]:Dt(l,s,o,a,B,le)),D})}function Rc(t){return $c(Fc,t)}function Fc(t,e,n,l,s,o){let a=t.length;if(a<2)return null;let p=new Path2D;if(n(p,t[0],e[0]),a==2)l(p,t[1],e[1]);else{let f=Array(a),d=Array(a-1),v=Array(a-1),m=Array(a-1);for(let y=0;y<a-1;y++)v[y]=e[y+1]-e[y],m[y]=t[y+1]-t[y],d[y]=v[y]/m[y];f[0]=d[0];for(let y=1;y<a-1;y++)d[y]===0||d[y-1]===0||d[y-1]>0!=d[y]>0?f[y]=0:(f[y]=3*(m[y-1]+m[y])/((2*m[y]+m[y-1])/d[y-1]+(m[y]+2*m[y-1])/d[y]),isFinite(f[y])||(f[y]=0));f[a-1]=d[a-2];for(let y=0;y<a-1;y++)s(p,t[y]+m[y]/3,e[y]+f[y]*m[y]/3,t[y+1]-m[y]/3,e[y+1]-f[y+1]*m[y]/3,t[y+1],e[y+1])}return p}var Pi=new Set;function gr(){for(let t of Pi)t.syncRect(!0)}Rn&&(cn(ya,On,gr),cn(wa,On,gr,!0),cn(_l,On,()=>{Ie.pxRatio=ae}));var Ic=to(),Vc=Xr();function br(t,e,n,l){return(l?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,a)=>Ci(o,a,e,n))}function Wc(t,e){return t.map((n,l)=>l==0?{}:Ne({},e,n))}function Ci(t,e,n,l){return Ne({},e==0?n:l,t)}function no(t,e,n){return e==null?Dn:[e,n]}var Uc=no;function jc(t,e,n){return e==null?Dn:Tl(e,n,$i,!0)}function lo(t,e,n,l){return e==null?Dn:Ll(e,n,t.scales[l].log,!1)}var Bc=lo;function io(t,e,n,l){return e==null?Dn:Hi(e,n,t.scales[l].log,!1)}var Kc=io;function Gc(t,e,n,l,s){let o=Ye(Ys(t),Ys(e)),a=e-t,p=xt(s/l*a,n);do{let f=n[p],d=l*f/a;if(d>=s&&o+(f<5?Gt.get(f):0)<=17)return[f,d]}while(++p<n.length);return[0,0]}function vr(t){let e,n;return t=t.replace(/(\d+)px/,(l,s)=>(e=Ce((n=+s)*ae))+"px"),[t,e,n]}function qc(t){t.show&&[t.font,t.labelFont].forEach(e=>{let n=he(e[2]*ae,1);e[0]=e[0].replace(/[0-9.]+px/,n+"px"),e[1]=n})}function Ie(t,e,n){let l={mode:re(t.mode,1)},s=l.mode;function o(i,r,c,u){let h=r.valToPct(i);return u+c*(r.dir==-1?1-h:h)}function a(i,r,c,u){let h=r.valToPct(i);return u+c*(r.dir==-1?h:1-h)}function p(i,r,c,u){return r.ori==0?o(i,r,c,u):a(i,r,c,u)}l.valToPosH=o,l.valToPosV=a;let f=!1;l.status=0;let d=l.root=dt(ta);if(t.id!=null&&(d.id=t.id),it(d,t.class),t.title){let i=dt(ia,d);i.textContent=t.title}let v=wt("canvas"),m=l.ctx=v.getContext("2d"),y=dt(sa,d);cn("click",y,i=>{i.target===E&&(ge!=Mn||ke!=En)&&We.click(l,i)},!0);let S=l.under=dt(ra,y);y.appendChild(v);let E=l.over=dt(oa,y);t=Hn(t);let z=+re(t.pxAlign,1),R=hr(z);(t.plugins||[]).forEach(i=>{i.opts&&(t=i.opts(l,t)||t)});let V=t.ms||.001,k=l.series=s==1?br(t.series||[],or,pr,!1):Wc(t.series||[null],fr),O=l.axes=br(t.axes||[],rr,cr,!0),T=l.scales={},Z=l.bands=t.bands||[];Z.forEach(i=>{i.fill=ne(i.fill||null),i.dir=re(i.dir,-1)});let C=s==2?k[1].facets[0].scale:k[0].scale,Q={axes:Fo,series:zo},q=(t.drawOrder||["axes","series"]).map(i=>Q[i]);function te(i){let r=i.distr==3?c=>zt(c>0?c:i.clamp(l,c,i.min,i.max,i.key)):i.distr==4?c=>yi(c,i.asinh):i.distr==100?c=>i.fwd(c):c=>c;return c=>{let u=r(c),{_min:h,_max:g}=i,w=g-h;return(u-h)/w}}function G(i){let r=T[i];if(r==null){let c=(t.scales||sl)[i]||sl;if(c.from!=null){G(c.from);let u=Ne({},T[c.from],c,{key:i});u.valToPct=te(u),T[i]=u}else{r=T[i]=Ne({},i==C?Kr:Ac,c),r.key=i;let u=r.time,h=r.range,g=Kt(h);if((i!=C||s==2&&!u)&&(g&&(h[0]==null||h[1]==null)&&(h={min:h[0]==null?Ks:{mode:1,hard:h[0],soft:h[0]},max:h[1]==null?Ks:{mode:1,hard:h[1],soft:h[1]}},g=!1),!g&&Al(h))){let w=h;h=(x,_,L)=>_==null?Dn:Tl(_,L,w)}r.range=ne(h||(u?Uc:i==C?r.distr==3?Bc:r.distr==4?Kc:no:r.distr==3?lo:r.distr==4?io:jc)),r.auto=ne(g?!1:r.auto),r.clamp=ne(r.clamp||Nc),r._min=r._max=null,r.valToPct=te(r)}}}G("x"),G("y"),s==1&&k.forEach(i=>{G(i.scale)}),O.forEach(i=>{G(i.scale)});for(let i in t.scales)G(i);let M=T[C],J=M.distr,D,B;M.ori==0?(it(d,na),D=o,B=a):(it(d,la),D=a,B=o);let W={};for(let i in T){let r=T[i];(r.min!=null||r.max!=null)&&(W[i]={min:r.min,max:r.max},r.min=r.max=null)}let le=t.tzDate||(i=>new Date(Ce(i/V))),F=t.fmtDate||Ii,Je=V==1?nc(le):sc(le),we=lr(le,nr(V==1?tc:ic,F)),ie=sr(le,ir(oc,F)),fe=[],X=l.legend=Ne({},uc,t.legend),H=l.cursor=Ne({},gc,{drag:{y:s==2}},t.cursor),Ae=X.show,je=H.show,xe=X.markers;X.idxs=fe,xe.width=ne(xe.width),xe.dash=ne(xe.dash),xe.stroke=ne(xe.stroke),xe.fill=ne(xe.fill);let ce,mt,Xe,Se=[],St=[],Pt,ot=!1,Rt={};if(X.live){let i=k[1]?k[1].values:null;ot=i!=null,Pt=ot?i(l,1,0):{_:0};for(let r in Pt)Rt[r]=zi}if(Ae)if(ce=wt("table",da,d),Xe=wt("tbody",null,ce),X.mount(l,ce),ot){mt=wt("thead",null,ce,Xe);let i=wt("tr",null,mt);wt("th",null,i);for(var pn in Pt)wt("th",Os,i).textContent=pn}else it(ce,ma),X.live&&it(ce,ha);let dn={show:!0},Un={show:!1};function ol(i,r){if(r==0&&(ot||!X.live||s==2))return Dn;let c=[],u=wt("tr",ga,Xe,Xe.childNodes[r]);it(u,i.class),i.show||it(u,an);let h=wt("th",null,u);if(xe.show){let x=dt(ba,h);if(r>0){let _=xe.width(l,r);_&&(x.style.border=_+"px "+xe.dash(l,r)+" "+xe.stroke(l,r)),x.style.background=xe.fill(l,r)}}let g=dt(Os,h);i.label instanceof HTMLElement?g.appendChild(i.label):g.textContent=i.label,r>0&&(xe.show||(g.style.color=i.width>0?xe.stroke(l,r):xe.fill(l,r)),Be("click",h,x=>{if(H._lock)return;en(x);let _=k.indexOf(i);if((x.ctrlKey||x.metaKey)!=X.isolate){let L=k.some((N,P)=>P>0&&P!=_&&N.show);k.forEach((N,P)=>{P>0&&Mt(P,L?P==_?dn:Un:dn,!0,Le.setSeries)})}else Mt(_,{show:!i.show},!0,Le.setSeries)},!1),bn&&Be($s,h,x=>{H._lock||(en(x),Mt(k.indexOf(i),Nn,!0,Le.setSeries))},!1));for(var w in Pt){let x=wt("td",va,u);x.textContent="--",c.push(x)}return[u,c]}let Yt=new Map;function Be(i,r,c,u=!0){let h=Yt.get(r)||{},g=H.bind[i](l,r,c,u);g&&(cn(i,r,h[i]=g),Yt.set(r,h))}function hn(i,r,c){let u=Yt.get(r)||{};for(let h in u)(i==null||h==i)&&(Mi(h,r,u[h]),delete u[h]);i==null&&Yt.delete(r)}let Ct=0,Jt=0,Y=0,A=0,me=0,Pe=0,mn=me,Zt=Pe,_t=Y,Qt=A,et=0,at=0,Ze=0,gt=0;l.bbox={};let Kl=!1,al=!1,gn=!1,Xt=!1,cl=!1,ct=!1;function Gl(i,r,c){(c||i!=l.width||r!=l.height)&&ns(i,r),kn(!1),gn=!0,al=!0,Sn()}function ns(i,r){l.width=Ct=Y=i,l.height=Jt=A=r,me=Pe=0,Eo(),Lo();let c=l.bbox;et=c.left=rn(me*ae,.5),at=c.top=rn(Pe*ae,.5),Ze=c.width=rn(Y*ae,.5),gt=c.height=rn(A*ae,.5)}let _o=3;function To(){let i=!1,r=0;for(;!i;){r++;let c=$o(r),u=Ro(r);i=r==_o||c&&u,i||(ns(l.width,l.height),al=!0)}}function Mo({width:i,height:r}){Gl(i,r)}l.setSize=Mo;function Eo(){let i=!1,r=!1,c=!1,u=!1;O.forEach((h,g)=>{if(h.show&&h._show){let{side:w,_size:x}=h,_=w%2,L=h.label!=null?h.labelSize:0,N=x+L;N>0&&(_?(Y-=N,w==3?(me+=N,u=!0):c=!0):(A-=N,w==0?(Pe+=N,i=!0):r=!0))}}),tn[0]=i,tn[1]=c,tn[2]=r,tn[3]=u,Y-=Ft[1]+Ft[3],me+=Ft[3],A-=Ft[2]+Ft[0],Pe+=Ft[0]}function Lo(){let i=me+Y,r=Pe+A,c=me,u=Pe;function h(g,w){switch(g){case 1:return i+=w,i-w;case 2:return r+=w,r-w;case 3:return c-=w,c+w;case 0:return u-=w,u+w}}O.forEach((g,w)=>{if(g.show&&g._show){let x=g.side;g._pos=h(x,g._size),g.label!=null&&(g._lpos=h(x,g.labelSize))}})}if(H.dataIdx==null){let i=H.hover,r=i.skip=new Set(i.skip??[]);r.add(void 0);let c=i.prox=ne(i.prox),u=i.bias??=0;H.dataIdx=(h,g,w,x)=>{if(g==0)return w;let _=w,L=c(h,g,w,x)??de,N=L>=0&&L<de,P=M.ori==0?Y:A,K=H.left,oe=e[0],se=e[g];if(r.has(se[w])){_=null;let ee=null,U=null,$;if(u==0||u==-1)for($=w;ee==null&&$-- >0;)r.has(se[$])||(ee=$);if(u==0||u==1)for($=w;U==null&&$++<se.length;)r.has(se[$])||(U=$);if(ee!=null||U!=null)if(N){let ve=ee==null?-1/0:D(oe[ee],M,P,0),Te=U==null?1/0:D(oe[U],M,P,0),Fe=K-ve,pe=Te-K;Fe<=pe?Fe<=L&&(_=ee):pe<=L&&(_=U)}else _=U==null?ee:ee==null?U:w-ee<=U-w?ee:U}else N&&Oe(K-D(oe[w],M,P,0))>L&&(_=null);return _}}let en=i=>{H.event=i};H.idxs=fe,H._lock=!1;let Ue=H.points;Ue.show=ne(Ue.show),Ue.size=ne(Ue.size),Ue.stroke=ne(Ue.stroke),Ue.width=ne(Ue.width),Ue.fill=ne(Ue.fill);let Tt=l.focus=Ne({},t.focus||{alpha:.3},H.focus),bn=Tt.prox>=0,vn=bn&&Ue.one,ut=[],yn=[],wn=[];function ls(i,r){let c=Ue.show(l,r);if(c instanceof HTMLElement)return it(c,pa),it(c,i.class),At(c,-10,-10,Y,A),E.insertBefore(c,ut[r]),c}function is(i,r){if(s==1||r>0){let c=s==1&&T[i.scale].time,u=i.value;i.value=c?Qs(u)?sr(le,ir(u,F)):u||ie:u||Mc,i.label=i.label||(c?vc:bc)}if(vn||r>0){i.width=i.width==null?1:i.width,i.paths=i.paths||Ic||Aa,i.fillTo=ne(i.fillTo||Pc),i.pxAlign=+re(i.pxAlign,z),i.pxRound=hr(i.pxAlign),i.stroke=ne(i.stroke||null),i.fill=ne(i.fill||null),i._stroke=i._fill=i._paths=i._focus=null;let c=Ec(Ye(1,i.width),1),u=i.points=Ne({},{size:c,width:Ye(1,c*.2),stroke:i.stroke,space:c*2,paths:Vc,_stroke:null,_fill:null},i.points);u.show=ne(u.show),u.filter=ne(u.filter),u.fill=ne(u.fill),u.stroke=ne(u.stroke),u.paths=ne(u.paths),u.pxAlign=i.pxAlign}if(Ae){let c=ol(i,r);Se.splice(r,0,c[0]),St.splice(r,0,c[1]),X.values.push(null)}if(je){fe.splice(r,0,null);let c=null;vn?r==0&&(c=ls(i,r)):r>0&&(c=ls(i,r)),ut.splice(r,0,c),yn.splice(r,0,0),wn.splice(r,0,0)}Re("addSeries",r)}function No(i,r){r=r??k.length,i=s==1?Ci(i,r,or,pr):Ci(i,r,{},fr),k.splice(r,0,i),is(k[r],r)}l.addSeries=No;function Ao(i){if(k.splice(i,1),Ae){X.values.splice(i,1),St.splice(i,1);let r=Se.splice(i,1)[0];hn(null,r.firstChild),r.remove()}je&&(fe.splice(i,1),ut.splice(i,1)[0].remove(),yn.splice(i,1),wn.splice(i,1)),Re("delSeries",i)}l.delSeries=Ao;let tn=[!1,!1,!1,!1];function Po(i,r){if(i._show=i.show,i.show){let c=i.side%2,u=T[i.scale];u==null&&(i.scale=c?k[1].scale:C,u=T[i.scale]);let h=u.time;i.size=ne(i.size),i.space=ne(i.space),i.rotate=ne(i.rotate),Kt(i.incrs)&&i.incrs.forEach(w=>{!Gt.has(w)&&Gt.set(w,Er(w))}),i.incrs=ne(i.incrs||(u.distr==2?Qa:h?V==1?ec:lc:on)),i.splits=ne(i.splits||(h&&u.distr==1?Je:u.distr==3?Li:u.distr==4?xc:wc)),i.stroke=ne(i.stroke),i.grid.stroke=ne(i.grid.stroke),i.ticks.stroke=ne(i.ticks.stroke),i.border.stroke=ne(i.border.stroke);let g=i.values;i.values=Kt(g)&&!Kt(g[0])?ne(g):h?Kt(g)?lr(le,nr(g,F)):Qs(g)?rc(le,g):g||we:g||yc,i.filter=ne(i.filter||(u.distr>=3&&u.log==10?_c:u.distr==3&&u.log==2?Tc:Tr)),i.font=vr(i.font),i.labelFont=vr(i.labelFont),i._size=i.size(l,null,r,0),i._space=i._rotate=i._incrs=i._found=i._splits=i._values=null,i._size>0&&(tn[r]=!0,i._el=dt(aa,y))}}function jn(i,r,c,u){let[h,g,w,x]=c,_=r%2,L=0;return _==0&&(x||g)&&(L=r==0&&!h||r==2&&!w?Ce(rr.size/3):0),_==1&&(h||w)&&(L=r==1&&!g||r==3&&!x?Ce(cr.size/2):0),L}let ss=l.padding=(t.padding||[jn,jn,jn,jn]).map(i=>ne(re(i,jn))),Ft=l._padding=ss.map((i,r)=>i(l,r,tn,0)),Ve,ze=null,De=null,ul=s==1?k[0].idxs:null,bt=null,Bn=!1;function rs(i,r){if(e=i??[],l.data=l._data=e,s==2){Ve=0;for(let c=1;c<k.length;c++)Ve+=e[c][0].length}else{e.length==0&&(l.data=l._data=e=[[]]),bt=e[0],Ve=bt.length;let c=e;if(J==2){c=e.slice();let u=c[0]=Array(Ve);for(let h=0;h<Ve;h++)u[h]=h}l._data=e=c}if(kn(!0),Re("setData"),J==2&&(gn=!0),r!==!1){let c=M;c.auto(l,Bn)?ql():Vt(C,c.min,c.max),Xt=Xt||H.left>=0,ct=!0,Sn()}}l.setData=rs;function ql(){Bn=!0;let i,r;s==1&&(Ve>0?(ze=ul[0]=0,De=ul[1]=Ve-1,i=e[0][ze],r=e[0][De],J==2?(i=ze,r=De):i==r&&(J==3?[i,r]=Ll(i,i,M.log,!1):J==4?[i,r]=Hi(i,i,M.log,!1):M.time?r=i+Ce(86400/V):[i,r]=Tl(i,r,$i,!0))):(ze=ul[0]=i=null,De=ul[1]=r=null)),Vt(C,i,r)}let fl,xn,Yl,Jl,Zl,Ql,Xl,ei,ti,Qe;function os(i,r,c,u,h,g){i??=Ds,c??=Fi,u??="butt",h??=Ds,g??="round",i!=fl&&(m.strokeStyle=fl=i),h!=xn&&(m.fillStyle=xn=h),r!=Yl&&(m.lineWidth=Yl=r),g!=Zl&&(m.lineJoin=Zl=g),u!=Ql&&(m.lineCap=Ql=u),c!=Jl&&m.setLineDash(Jl=c)}function as(i,r,c,u){r!=xn&&(m.fillStyle=xn=r),i!=Xl&&(m.font=Xl=i),c!=ei&&(m.textAlign=ei=c),u!=ti&&(m.textBaseline=ti=u)}function ni(i,r,c,u,h=0){if(u.length>0&&i.auto(l,Bn)&&(r==null||r.min==null)){let g=re(ze,0),w=re(De,u.length-1),x=c.min==null?_a(u,g,w,h,i.distr==3):[c.min,c.max];i.min=kt(i.min,c.min=x[0]),i.max=Ye(i.max,c.max=x[1])}}let cs={min:null,max:null};function Co(){for(let u in T){let h=T[u];W[u]==null&&(h.min==null||W[C]!=null&&h.auto(l,Bn))&&(W[u]=cs)}for(let u in T){let h=T[u];W[u]==null&&h.from!=null&&W[h.from]!=null&&(W[u]=cs)}W[C]!=null&&kn(!0);let i={};for(let u in W){let h=W[u];if(h!=null){let g=i[u]=Hn(T[u],Oa);if(h.min!=null)Ne(g,h);else if(u!=C||s==2)if(Ve==0&&g.from==null){let w=g.range(l,null,null,u);g.min=w[0],g.max=w[1]}else g.min=de,g.max=-de}}if(Ve>0){k.forEach((u,h)=>{if(s==1){let g=u.scale,w=W[g];if(w==null)return;let x=i[g];if(h==0){let _=x.range(l,x.min,x.max,g);x.min=_[0],x.max=_[1],ze=xt(x.min,e[0]),De=xt(x.max,e[0]),De-ze>1&&(e[0][ze]<x.min&&ze++,e[0][De]>x.max&&De--),u.min=bt[ze],u.max=bt[De]}else u.show&&u.auto&&ni(x,w,u,e[h],u.sorted);u.idxs[0]=ze,u.idxs[1]=De}else if(h>0&&u.show&&u.auto){let[g,w]=u.facets,x=g.scale,_=w.scale,[L,N]=e[h],P=i[x],K=i[_];P!=null&&ni(P,W[x],g,L,g.sorted),K!=null&&ni(K,W[_],w,N,w.sorted),u.min=w.min,u.max=w.max}});for(let u in i){let h=i[u],g=W[u];if(h.from==null&&(g==null||g.min==null)){let w=h.range(l,h.min==de?null:h.min,h.max==-de?null:h.max,u);h.min=w[0],h.max=w[1]}}}for(let u in i){let h=i[u];if(h.from!=null){let g=i[h.from];if(g.min==null)h.min=h.max=null;else{let w=h.range(l,g.min,g.max,u);h.min=w[0],h.max=w[1]}}}let r={},c=!1;for(let u in i){let h=i[u],g=T[u];if(g.min!=h.min||g.max!=h.max){g.min=h.min,g.max=h.max;let w=g.distr;g._min=w==3?zt(g.min):w==4?yi(g.min,g.asinh):w==100?g.fwd(g.min):g.min,g._max=w==3?zt(g.max):w==4?yi(g.max,g.asinh):w==100?g.fwd(g.max):g.max,r[u]=c=!0}}if(c){k.forEach((u,h)=>{s==2?h>0&&r.y&&(u._paths=null):r[u.scale]&&(u._paths=null)});for(let u in r)gn=!0,Re("setScale",u);je&&H.left>=0&&(Xt=ct=!0)}for(let u in W)W[u]=null}function Oo(i){let r=Ei(ze-1,0,Ve-1),c=Ei(De+1,0,Ve-1);for(;i[r]==null&&r>0;)r--;for(;i[c]==null&&c<Ve-1;)c++;return[r,c]}function zo(){if(Ve>0){let i=k.some(r=>r._focus)&&Qe!=Tt.alpha;i&&(m.globalAlpha=Qe=Tt.alpha),k.forEach((r,c)=>{if(c>0&&r.show&&(us(c,!1),us(c,!0),r._paths==null)){let u=Qe;Qe!=r.alpha&&(m.globalAlpha=Qe=r.alpha);let h=s==2?[0,e[c][0].length-1]:Oo(e[c]);r._paths=r.paths(l,c,h[0],h[1]),Qe!=u&&(m.globalAlpha=Qe=u)}}),k.forEach((r,c)=>{if(c>0&&r.show){let u=Qe;Qe!=r.alpha&&(m.globalAlpha=Qe=r.alpha),r._paths!=null&&fs(c,!1);{let h=r._paths!=null?r._paths.gaps:null,g=r.points.show(l,c,ze,De,h),w=r.points.filter(l,c,g,h);(g||w)&&(r.points._paths=r.points.paths(l,c,ze,De,w),fs(c,!0))}Qe!=u&&(m.globalAlpha=Qe=u),Re("drawSeries",c)}}),i&&(m.globalAlpha=Qe=1)}}function us(i,r){let c=r?k[i].points:k[i];c._stroke=c.stroke(l,i),c._fill=c.fill(l,i)}function fs(i,r){let c=r?k[i].points:k[i],{stroke:u,fill:h,clip:g,flags:w,_stroke:x=c._stroke,_fill:_=c._fill,_width:L=c.width}=c._paths;L=he(L*ae,3);let N=null,P=L%2/2;r&&_==null&&(_=L>0?"#fff":x);let K=c.pxAlign==1&&P>0;if(K&&m.translate(P,P),!r){let oe=et-L/2,se=at-L/2,ee=Ze+L,U=gt+L;N=new Path2D,N.rect(oe,se,ee,U)}r?li(x,L,c.dash,c.cap,_,u,h,w,g):Do(i,x,L,c.dash,c.cap,_,u,h,w,N,g),K&&m.translate(-P,-P)}function Do(i,r,c,u,h,g,w,x,_,L,N){let P=!1;_!=0&&Z.forEach((K,oe)=>{if(K.series[0]==i){let se=k[K.series[1]],ee=e[K.series[1]],U=(se._paths||sl).band;Kt(U)&&(U=K.dir==1?U[0]:U[1]);let $,ve=null;se.show&&U&&Ma(ee,ze,De)?(ve=K.fill(l,oe)||g,$=se._paths.clip):U=null,li(r,c,u,h,ve,w,x,_,L,N,$,U),P=!0}}),P||li(r,c,u,h,g,w,x,_,L,N)}let ps=$n|Ai;function li(i,r,c,u,h,g,w,x,_,L,N,P){os(i,r,c,u,h),(_||L||P)&&(m.save(),_&&m.clip(_),L&&m.clip(L)),P?(x&ps)==ps?(m.clip(P),N&&m.clip(N),dl(h,w),pl(i,g,r)):x&Ai?(dl(h,w),m.clip(P),pl(i,g,r)):x&$n&&(m.save(),m.clip(P),N&&m.clip(N),dl(h,w),m.restore(),pl(i,g,r)):(dl(h,w),pl(i,g,r)),(_||L||P)&&m.restore()}function pl(i,r,c){c>0&&(r instanceof Map?r.forEach((u,h)=>{m.strokeStyle=fl=h,m.stroke(u)}):r!=null&&i&&m.stroke(r))}function dl(i,r){r instanceof Map?r.forEach((c,u)=>{m.fillStyle=xn=u,m.fill(c)}):r!=null&&i&&m.fill(r)}function Ho(i,r,c,u){let h=O[i],g;if(u<=0)g=[0,0];else{let w=h._space=h.space(l,i,r,c,u),x=h._incrs=h.incrs(l,i,r,c,u,w);g=Gc(r,c,x,u,w)}return h._found=g}function ii(i,r,c,u,h,g,w,x,_,L){let N=w%2/2;z==1&&m.translate(N,N),os(x,w,_,L,x),m.beginPath();let P,K,oe,se,ee=h+(u==0||u==3?-g:g);c==0?(K=h,se=ee):(P=h,oe=ee);for(let U=0;U<i.length;U++)r[U]!=null&&(c==0?P=oe=i[U]:K=se=i[U],m.moveTo(P,K),m.lineTo(oe,se));m.stroke(),z==1&&m.translate(-N,-N)}function $o(i){let r=!0;return O.forEach((c,u)=>{if(!c.show)return;let h=T[c.scale];if(h.min==null){c._show&&(r=!1,c._show=!1,kn(!1));return}else c._show||(r=!1,c._show=!0,kn(!1));let g=c.side,w=g%2,{min:x,max:_}=h,[L,N]=Ho(u,x,_,w==0?Y:A);if(N==0)return;let P=h.distr==2,K=c._splits=c.splits(l,u,x,_,L,N,P),oe=h.distr==2?K.map($=>bt[$]):K,se=h.distr==2?bt[K[1]]-bt[K[0]]:L,ee=c._values=c.values(l,c.filter(l,oe,u,N,se),u,N,se);c._rotate=g==2?c.rotate(l,ee,u,N):0;let U=c._size;c._size=ht(c.size(l,ee,u,i)),U!=null&&c._size!=U&&(r=!1)}),r}function Ro(i){let r=!0;return ss.forEach((c,u)=>{let h=c(l,u,tn,i);h!=Ft[u]&&(r=!1),Ft[u]=h}),r}function Fo(){for(let i=0;i<O.length;i++){let r=O[i];if(!r.show||!r._show)continue;let c=r.side,u=c%2,h,g,w=r.stroke(l,i),x=c==0||c==3?-1:1,[_,L]=r._found;if(r.label!=null){let Ge=r.labelGap*x,lt=Ce((r._lpos+Ge)*ae);as(r.labelFont[0],w,"center",c==2?"top":zs),m.save(),u==1?(h=g=0,m.translate(lt,Ce(at+gt/2)),m.rotate((c==3?-Sl:Sl)/2)):(h=Ce(et+Ze/2),g=lt);let sn=Sr(r.label)?r.label(l,i,_,L):r.label;m.fillText(sn,h,g),m.restore()}if(L==0)continue;let N=T[r.scale],P=u==0?Ze:gt,K=u==0?et:at,oe=r._splits,se=N.distr==2?oe.map(Ge=>bt[Ge]):oe,ee=N.distr==2?bt[oe[1]]-bt[oe[0]]:_,U=r.ticks,$=r.border,ve=U.show?U.size:0,Te=Ce(ve*ae),Fe=Ce((r.alignTo==2?r._size-ve-r.gap:r.gap)*ae),pe=r._rotate*-Sl/180,Me=R(r._pos*ae),tt=(Te+Fe)*x,Ke=Me+tt;g=u==0?Ke:0,h=u==1?Ke:0;let ft=r.font[0],vt=r.align==1?Pn:r.align==2?gi:pe>0?Pn:pe<0?gi:u==0?"center":c==3?gi:Pn,Lt=pe||u==1?"middle":c==2?"top":zs;as(ft,w,vt,Lt);let nt=r.font[1]*r.lineGap,pt=oe.map(Ge=>R(p(Ge,N,P,K))),yt=r._values;for(let Ge=0;Ge<yt.length;Ge++){let lt=yt[Ge];if(lt!=null){u==0?h=pt[Ge]:g=pt[Ge],lt=""+lt;let sn=lt.indexOf(`
`)==-1?[lt]:lt.split(/\n/gm);for(let qe=0;qe<sn.length;qe++){let Ps=sn[qe];pe?(m.save(),m.translate(h,g+qe*nt),m.rotate(pe),m.fillText(Ps,0,0),m.restore()):m.fillText(Ps,h,g+qe*nt)}}}U.show&&ii(pt,U.filter(l,se,i,L,ee),u,c,Me,Te,he(U.width*ae,3),U.stroke(l,i),U.dash,U.cap);let Nt=r.grid;Nt.show&&ii(pt,Nt.filter(l,se,i,L,ee),u,u==0?2:1,u==0?at:et,u==0?gt:Ze,he(Nt.width*ae,3),Nt.stroke(l,i),Nt.dash,Nt.cap),$.show&&ii([Me],[1],u==0?1:0,u==0?1:2,u==1?at:et,u==1?gt:Ze,he($.width*ae,3),$.stroke(l,i),$.dash,$.cap)}Re("drawAxes")}function kn(i){k.forEach((r,c)=>{c>0&&(r._paths=null,i&&(s==1?(r.min=null,r.max=null):r.facets.forEach(u=>{u.min=null,u.max=null})))})}let hl=!1,si=!1,Kn=[];function Io(){si=!1;for(let i=0;i<Kn.length;i++)Re(...Kn[i]);Kn.length=0}function Sn(){hl||(Ia(ds),hl=!0)}function Vo(i,r=!1){hl=!0,si=r,i(l),ds(),r&&Kn.length>0&&queueMicrotask(Io)}l.batch=Vo;function ds(){if(Kl&&(Co(),Kl=!1),gn&&(To(),gn=!1),al){if(ye(S,Pn,me),ye(S,"top",Pe),ye(S,tl,Y),ye(S,nl,A),ye(E,Pn,me),ye(E,"top",Pe),ye(E,tl,Y),ye(E,nl,A),ye(y,tl,Ct),ye(y,nl,Jt),v.width=Ce(Ct*ae),v.height=Ce(Jt*ae),O.forEach(({_el:i,_show:r,_size:c,_pos:u,side:h})=>{if(i!=null)if(r){let g=h===3||h===0?c:0,w=h%2==1;ye(i,w?"left":"top",u-g),ye(i,w?"width":"height",c),ye(i,w?"top":"left",w?Pe:me),ye(i,w?"height":"width",w?A:Y),Ti(i,an)}else it(i,an)}),fl=xn=Yl=Zl=Ql=Xl=ei=ti=Jl=null,Qe=1,Yn(!0),me!=mn||Pe!=Zt||Y!=_t||A!=Qt){kn(!1);let i=Y/_t,r=A/Qt;if(je&&!Xt&&H.left>=0){H.left*=i,H.top*=r,_n&&At(_n,Ce(H.left),0,Y,A),Tn&&At(Tn,0,Ce(H.top),Y,A);for(let c=0;c<ut.length;c++){let u=ut[c];u!=null&&(yn[c]*=i,wn[c]*=r,At(u,ht(yn[c]),ht(wn[c]),Y,A))}}if(be.show&&!cl&&be.left>=0&&be.width>0){be.left*=i,be.width*=i,be.top*=r,be.height*=r;for(let c in fi)ye(Ln,c,be[c])}mn=me,Zt=Pe,_t=Y,Qt=A}Re("setSize"),al=!1}Ct>0&&Jt>0&&(m.clearRect(0,0,v.width,v.height),Re("drawClear"),q.forEach(i=>i()),Re("draw")),be.show&&cl&&(ml(be),cl=!1),je&&Xt&&(ln(null,!0,!1),Xt=!1),X.show&&X.live&&ct&&(ci(),ct=!1),f||(f=!0,l.status=1,Re("ready")),Bn=!1,hl=!1}l.redraw=(i,r)=>{gn=r||!1,i!==!1?Vt(C,M.min,M.max):Sn()};function ri(i,r){let c=T[i];if(c.from==null){if(Ve==0){let u=c.range(l,r.min,r.max,i);r.min=u[0],r.max=u[1]}if(r.min>r.max){let u=r.min;r.min=r.max,r.max=u}if(Ve>1&&r.min!=null&&r.max!=null&&r.max-r.min<1e-16)return;i==C&&c.distr==2&&Ve>0&&(r.min=xt(r.min,e[0]),r.max=xt(r.max,e[0]),r.min==r.max&&r.max++),W[i]=r,Kl=!0,Sn()}}l.setScale=ri;let oi,ai,_n,Tn,hs,ms,Mn,En,gs,bs,ge,ke,It=!1,We=H.drag,He=We.x,$e=We.y;je&&(H.x&&(oi=dt(ua,E)),H.y&&(ai=dt(fa,E)),M.ori==0?(_n=oi,Tn=ai):(_n=ai,Tn=oi),ge=H.left,ke=H.top);let be=l.select=Ne({show:!0,over:!0,left:0,width:0,top:0,height:0},t.select),Ln=be.show?dt(ca,be.over?E:S):null;function ml(i,r){if(be.show){for(let c in i)be[c]=i[c],c in fi&&ye(Ln,c,i[c]);r!==!1&&Re("setSelect")}}l.setSelect=ml;function Wo(i){if(k[i].show)Ae&&Ti(Se[i],an);else if(Ae&&it(Se[i],an),je){let c=vn?ut[0]:ut[i];c!=null&&At(c,-10,-10,Y,A)}}function Vt(i,r,c){ri(i,{min:r,max:c})}function Mt(i,r,c,u){r.focus!=null&&Go(i),r.show!=null&&k.forEach((h,g)=>{g>0&&(i==g||i==null)&&(h.show=r.show,Wo(g),s==2?(Vt(h.facets[0].scale,null,null),Vt(h.facets[1].scale,null,null)):Vt(h.scale,null,null),Sn())}),c!==!1&&Re("setSeries",i,r),u&&Jn("setSeries",l,i,r)}l.setSeries=Mt;function Uo(i,r){Ne(Z[i],r)}function jo(i,r){i.fill=ne(i.fill||null),i.dir=re(i.dir,-1),r=r??Z.length,Z.splice(r,0,i)}function Bo(i){i==null?Z.length=0:Z.splice(i,1)}l.addBand=jo,l.setBand=Uo,l.delBand=Bo;function Ko(i,r){k[i].alpha=r,je&&ut[i]!=null&&(ut[i].style.opacity=r),Ae&&Se[i]&&(Se[i].style.opacity=r)}let Ot,Wt,nn,Nn={focus:!0};function Go(i){if(i!=nn){let r=i==null,c=Tt.alpha!=1;k.forEach((u,h)=>{if(s==1||h>0){let g=r||h==0||h==i;u._focus=r?null:g,c&&Ko(h,g?1:Tt.alpha)}}),nn=i,c&&Sn()}}Ae&&bn&&Be(Rs,ce,i=>{H._lock||(en(i),nn!=null&&Mt(null,Nn,!0,Le.setSeries))});function Et(i,r,c){let u=T[r];c&&(i=i/ae-(u.ori==1?Pe:me));let h=Y;u.ori==1&&(h=A,i=h-i),u.dir==-1&&(i=h-i);let g=u._min,w=u._max,x=i/h,_=g+(w-g)*x,L=u.distr;return L==3?zn(10,_):L==4?La(_,u.asinh):L==100?u.bwd(_):_}function qo(i,r){let c=Et(i,C,r);return xt(c,e[0],ze,De)}l.valToIdx=i=>xt(i,e[0]),l.posToIdx=qo,l.posToVal=Et,l.valToPos=(i,r,c)=>T[r].ori==0?o(i,T[r],c?Ze:Y,c?et:0):a(i,T[r],c?gt:A,c?at:0),l.setCursor=(i,r,c)=>{ge=i.left,ke=i.top,ln(null,r,c)};function vs(i,r){ye(Ln,Pn,be.left=i),ye(Ln,tl,be.width=r)}function ys(i,r){ye(Ln,"top",be.top=i),ye(Ln,nl,be.height=r)}let Gn=M.ori==0?vs:ys,qn=M.ori==1?vs:ys;function Yo(){if(Ae&&X.live)for(let i=s==2?1:0;i<k.length;i++){if(i==0&&ot)continue;let r=X.values[i],c=0;for(let u in r)St[i][c++].firstChild.nodeValue=r[u]}}function ci(i,r){if(i!=null&&(i.idxs?i.idxs.forEach((c,u)=>{fe[u]=c}):Ca(i.idx)||fe.fill(i.idx),X.idx=fe[0]),Ae&&X.live){for(let c=0;c<k.length;c++)(c>0||s==1&&!ot)&&Jo(c,fe[c]);Yo()}ct=!1,r!==!1&&Re("setLegend")}l.setLegend=ci;function Jo(i,r){let c=k[i],u=i==0&&J==2?bt:e[i],h;ot?h=c.values(l,i,r)??Rt:(h=c.value(l,r==null?null:u[r],i,r),h=h==null?Rt:{_:h}),X.values[i]=h}function ln(i,r,c){gs=ge,bs=ke,[ge,ke]=H.move(l,ge,ke),H.left=ge,H.top=ke,je&&(_n&&At(_n,Ce(ge),0,Y,A),Tn&&At(Tn,0,Ce(ke),Y,A));let u,h=ze>De;Ot=de,Wt=null;let g=M.ori==0?Y:A,w=M.ori==1?Y:A;if(ge<0||Ve==0||h){u=H.idx=null;for(let x=0;x<k.length;x++){let _=ut[x];_!=null&&At(_,-10,-10,Y,A)}bn&&Mt(null,Nn,!0,i==null&&Le.setSeries),X.live&&(fe.fill(u),ct=!0)}else{let x,_,L;s==1&&(x=M.ori==0?ge:ke,_=Et(x,C),u=H.idx=xt(_,e[0],ze,De),L=D(e[0][u],M,g,0));let N=-10,P=-10,K=0,oe=0,se=!0,ee="",U="";for(let $=s==2?1:0;$<k.length;$++){let ve=k[$],Te=fe[$],Fe=Te==null?null:s==1?e[$][Te]:e[$][1][Te],pe=H.dataIdx(l,$,u,_),Me=pe==null?null:s==1?e[$][pe]:e[$][1][pe];if(ct=ct||Me!=Fe||pe!=Te,fe[$]=pe,$>0&&ve.show){let tt=pe==null?-10:pe==u?L:D(s==1?e[0][pe]:e[$][0][pe],M,g,0),Ke=Me==null?-10:B(Me,s==1?T[ve.scale]:T[ve.facets[1].scale],w,0);if(bn&&Me!=null){let ft=M.ori==1?ge:ke,vt=Oe(Tt.dist(l,$,pe,Ke,ft));if(vt<Ot){let Lt=Tt.bias;if(Lt!=0){let nt=Et(ft,ve.scale),pt=Me>=0?1:-1,yt=nt>=0?1:-1;yt==pt&&(yt==1?Lt==1?Me>=nt:Me<=nt:Lt==1?Me<=nt:Me>=nt)&&(Ot=vt,Wt=$)}else Ot=vt,Wt=$}}if(ct||vn){let ft,vt;M.ori==0?(ft=tt,vt=Ke):(ft=Ke,vt=tt);let Lt,nt,pt,yt,Nt,Ge,lt=!0,sn=Ue.bbox;if(sn!=null){lt=!1;let qe=sn(l,$);pt=qe.left,yt=qe.top,Lt=qe.width,nt=qe.height}else pt=ft,yt=vt,Lt=nt=Ue.size(l,$);if(Ge=Ue.fill(l,$),Nt=Ue.stroke(l,$),vn)$==Wt&&Ot<=Tt.prox&&(N=pt,P=yt,K=Lt,oe=nt,se=lt,ee=Ge,U=Nt);else{let qe=ut[$];qe!=null&&(yn[$]=pt,wn[$]=yt,Bs(qe,Lt,nt,lt),Us(qe,Ge,Nt),At(qe,ht(pt),ht(yt),Y,A))}}}}if(vn){let $=Tt.prox,ve=nn==null?Ot<=$:Ot>$||Wt!=nn;if(ct||ve){let Te=ut[0];Te!=null&&(yn[0]=N,wn[0]=P,Bs(Te,K,oe,se),Us(Te,ee,U),At(Te,ht(N),ht(P),Y,A))}}}if(be.show&&It)if(i!=null){let[x,_]=Le.scales,[L,N]=Le.match,[P,K]=i.cursor.sync.scales,oe=i.cursor.drag;if(He=oe._x,$e=oe._y,He||$e){let{left:se,top:ee,width:U,height:$}=i.select,ve=i.scales[P].ori,Te=i.posToVal,Fe,pe,Me,tt,Ke,ft=x!=null&&L(x,P),vt=_!=null&&N(_,K);ft&&He?(ve==0?(Fe=se,pe=U):(Fe=ee,pe=$),Me=T[x],tt=D(Te(Fe,P),Me,g,0),Ke=D(Te(Fe+pe,P),Me,g,0),Gn(kt(tt,Ke),Oe(Ke-tt))):Gn(0,g),vt&&$e?(ve==1?(Fe=se,pe=U):(Fe=ee,pe=$),Me=T[_],tt=B(Te(Fe,K),Me,w,0),Ke=B(Te(Fe+pe,K),Me,w,0),qn(kt(tt,Ke),Oe(Ke-tt))):qn(0,w)}else pi()}else{let x=Oe(gs-hs),_=Oe(bs-ms);if(M.ori==1){let K=x;x=_,_=K}He=We.x&&x>=We.dist,$e=We.y&&_>=We.dist;let L=We.uni;L!=null?He&&$e&&(He=x>=L,$e=_>=L,!He&&!$e&&(_>x?$e=!0:He=!0)):We.x&&We.y&&(He||$e)&&(He=$e=!0);let N,P;He&&(M.ori==0?(N=Mn,P=ge):(N=En,P=ke),Gn(kt(N,P),Oe(P-N)),$e||qn(0,w)),$e&&(M.ori==1?(N=Mn,P=ge):(N=En,P=ke),qn(kt(N,P),Oe(P-N)),He||Gn(0,g)),!He&&!$e&&(Gn(0,0),qn(0,0))}if(We._x=He,We._y=$e,i==null){if(c){if(As!=null){let[x,_]=Le.scales;Le.values[0]=x!=null?Et(M.ori==0?ge:ke,x):null,Le.values[1]=_!=null?Et(M.ori==1?ge:ke,_):null}Jn(bi,l,ge,ke,Y,A,u)}if(bn){let x=c&&Le.setSeries,_=Tt.prox;nn==null?Ot<=_&&Mt(Wt,Nn,!0,x):Ot>_?Mt(null,Nn,!0,x):Wt!=nn&&Mt(Wt,Nn,!0,x)}}ct&&(X.idx=u,ci()),r!==!1&&Re("setCursor")}let Ut=null;Object.defineProperty(l,"rect",{get(){return Ut==null&&Yn(!1),Ut}});function Yn(i=!1){i?Ut=null:(Ut=E.getBoundingClientRect(),Re("syncRect",Ut))}function ws(i,r,c,u,h,g,w){H._lock||It&&i!=null&&i.movementX==0&&i.movementY==0||(ui(i,r,c,u,h,g,w,!1,i!=null),i!=null?ln(null,!0,!0):ln(r,!0,!1))}function ui(i,r,c,u,h,g,w,x,_){if(Ut==null&&Yn(!1),en(i),i!=null)c=i.clientX-Ut.left,u=i.clientY-Ut.top;else{if(c<0||u<0){ge=-10,ke=-10;return}let[L,N]=Le.scales,P=r.cursor.sync,[K,oe]=P.values,[se,ee]=P.scales,[U,$]=Le.match,ve=r.axes[0].side%2==1,Te=M.ori==0?Y:A,Fe=M.ori==1?Y:A,pe=ve?g:h,Me=ve?h:g,tt=ve?u:c,Ke=ve?c:u;if(se!=null?c=U(L,se)?p(K,T[L],Te,0):-10:c=Te*(tt/pe),ee!=null?u=$(N,ee)?p(oe,T[N],Fe,0):-10:u=Fe*(Ke/Me),M.ori==1){let ft=c;c=u,u=ft}}_&&(r==null||r.cursor.event.type==bi)&&((c<=1||c>=Y-1)&&(c=rn(c,Y)),(u<=1||u>=A-1)&&(u=rn(u,A))),x?(hs=c,ms=u,[Mn,En]=H.move(l,c,u)):(ge=c,ke=u)}let fi={width:0,height:0,left:0,top:0};function pi(){ml(fi,!1)}let xs,ks,Ss,_s;function Ts(i,r,c,u,h,g,w){It=!0,He=$e=We._x=We._y=!1,ui(i,r,c,u,h,g,w,!0,!1),i!=null&&(Be(vi,Si,Ms,!1),Jn(Hs,l,Mn,En,Y,A,null));let{left:x,top:_,width:L,height:N}=be;xs=x,ks=_,Ss=L,_s=N}function Ms(i,r,c,u,h,g,w){It=We._x=We._y=!1,ui(i,r,c,u,h,g,w,!1,!0);let{left:x,top:_,width:L,height:N}=be,P=L>0||N>0,K=xs!=x||ks!=_||Ss!=L||_s!=N;if(P&&K&&ml(be),We.setScale&&P&&K){let oe=x,se=L,ee=_,U=N;if(M.ori==1&&(oe=_,se=N,ee=x,U=L),He&&Vt(C,Et(oe,C),Et(oe+se,C)),$e)for(let $ in T){let ve=T[$];$!=C&&ve.from==null&&ve.min!=de&&Vt($,Et(ee+U,$),Et(ee,$))}pi()}else H.lock&&(H._lock=!H._lock,ln(r,!0,i!=null));i!=null&&(hn(vi,Si),Jn(vi,l,ge,ke,Y,A,null))}function Zo(i,r,c,u,h,g,w){if(H._lock)return;en(i);let x=It;if(It){let _=!0,L=!0,N=10,P,K;M.ori==0?(P=He,K=$e):(P=$e,K=He),P&&K&&(_=ge<=N||ge>=Y-N,L=ke<=N||ke>=A-N),P&&_&&(ge=ge<Mn?0:Y),K&&L&&(ke=ke<En?0:A),ln(null,!0,!0),It=!1}ge=-10,ke=-10,fe.fill(null),ln(null,!0,!0),x&&(It=x)}function Es(i,r,c,u,h,g,w){H._lock||(en(i),ql(),pi(),i!=null&&Jn(Fs,l,ge,ke,Y,A,null))}function Ls(){O.forEach(qc),Gl(l.width,l.height,!0)}cn(_l,On,Ls);let An={};An.mousedown=Ts,An.mousemove=ws,An.mouseup=Ms,An.dblclick=Es,An.setSeries=(i,r,c,u)=>{let h=Le.match[2];c=h(l,r,c),c!=-1&&Mt(c,u,!0,!1)},je&&(Be(Hs,E,Ts),Be(bi,E,ws),Be($s,E,i=>{en(i),Yn(!1)}),Be(Rs,E,Zo),Be(Fs,E,Es),Pi.add(l),l.syncRect=Yn);let gl=l.hooks=t.hooks||{};function Re(i,r,c){si?Kn.push([i,r,c]):i in gl&&gl[i].forEach(u=>{u.call(null,l,r,c)})}(t.plugins||[]).forEach(i=>{for(let r in i.hooks)gl[r]=(gl[r]||[]).concat(i.hooks[r])});let Ns=(i,r,c)=>c,Le=Ne({key:null,setSeries:!1,filters:{pub:Js,sub:Js},scales:[C,k[1]?k[1].scale:null],match:[Zs,Zs,Ns],values:[null,null]},H.sync);Le.match.length==2&&Le.match.push(Ns),H.sync=Le;let As=Le.key,di=Gr(As);function Jn(i,r,c,u,h,g,w){Le.filters.pub(i,r,c,u,h,g,w)&&di.pub(i,r,c,u,h,g,w)}di.sub(l);function Qo(i,r,c,u,h,g,w){Le.filters.sub(i,r,c,u,h,g,w)&&An[i](null,r,c,u,h,g,w)}l.pub=Qo;function Xo(){di.unsub(l),Pi.delete(l),Yt.clear(),Mi(_l,On,Ls),d.remove(),ce?.remove(),Re("destroy")}l.destroy=Xo;function hi(){Re("init",t,e),rs(e||t.data,!1),W[C]?ri(C,W[C]):ql(),cl=be.show&&(be.width>0||be.height>0),Xt=ct=!0,Gl(t.width,t.height)}return k.forEach(is),O.forEach(Po),n?n instanceof HTMLElement?(n.appendChild(d),hi()):n(l,hi):hi(),l}Ie.assign=Ne;Ie.fmtNum=Ri;Ie.rangeNum=Tl;Ie.rangeLog=Ll;Ie.rangeAsinh=Hi;Ie.orient=fn;Ie.pxRatio=ae;Ie.join=Fa;Ie.fmtDate=Ii,Ie.tzDate=Ja;Ie.sync=Gr;{Ie.addGap=Cc,Ie.clipGaps=Pl;let t=Ie.paths={points:Xr};t.linear=to,t.stepped=Dc,t.bars=Hc,t.spline=Rc}var qt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=b("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=b("p",{class:"empty"});let n=b("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(Xc)),l=e.note?b("span",{class:"note"},e.note):null;this.root=b("section",{class:"card chart"},b("header",{},b("h2",{},e.title),l,n),b("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas)}options;root;canvas;empty;observer;plot=null;data;show(e,n){this.data=e;let l=(e[0]?.length??0)<2;this.empty.textContent=l?n:"",this.plot?.setData(e)}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.plot?.destroy()}picture(){return this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Ie(this.settings(e),this.data,this.canvas))}settings(e){let n=f=>getComputedStyle(this.root).getPropertyValue(`--${f}`).trim(),{options:l}=this,s={stroke:n("muted"),grid:{stroke:n("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=l.lines.some(f=>f.scale==="right"),p=f=>(d,v)=>v.map(m=>m===null?"":f?f(m):String(m));return{width:e,height:l.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[8,a?0:10,0,0],scales:{x:{time:!1,...l.x==="log"?{distr:3}:{}},y:{range:(f,d,v)=>Qc(d,v,l.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:o,size:26,values:p(l.xTick),...Jc(l.x)},{...s,font:o,size:52,space:28,values:p(l.yTick)},...a?[{...s,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:p(l.rightTick)}]:[]],series:[{},...l.lines.map(f=>({label:f.label,scale:f.scale??"y",stroke:f.label?n(f.colour):"transparent",width:f.width??1.5,points:{show:!1},spanGaps:!1,...f.dash?{dash:f.dash}:{},...f.fill?{fill:so(n(f.colour))}:{},...f.stepped?{paths:Ie.paths.stepped({align:f.stepped})}:{}}))],bands:(l.bands??[]).map(([f,d,v])=>({series:[f,d],fill:so(n(v))})),hooks:{draw:[f=>this.drawMark(f,n("accent"),o)]}}}drawMark(e,n,l){let s=this.options.mark?.(),{min:o,max:a}=e.scales.x;if(!s||o==null||a==null||s.at<o||s.at>a)return;let p=e.valToPos(s.at,"x",!0),{ctx:f,bbox:d}=e;f.save(),f.strokeStyle=f.fillStyle=n,f.setLineDash([4,4]),f.beginPath(),f.moveTo(p,d.top),f.lineTo(p,d.top+d.height),f.stroke(),f.font=l.replace("11px",`${11*devicePixelRatio}px`),f.textAlign=p>d.left+d.width/2?"right":"left",f.fillText(` ${s.word} `,p,d.top+12*devicePixelRatio),f.restore()}},Yc=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function Jc(t){return t==="time"?{space:90,incrs:Yc}:t==="price"?{space:64}:{splits:(e,n,l,s)=>Zc(l,s)}}function Zc(t,e){let n=Math.ceil(Math.log10(t)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-n+1)},(l,s)=>10**(n+s))}function Qc(t,e,n){if(t===null||e===null)return[0,1];n&&(t=Math.min(0,t));let l=Math.max(e-t,Math.abs(e)*.001,1e-6)*.08;return[n&&t===0?0:t-l,e+l]}var so=t=>`color-mix(in srgb, ${t} 16%, transparent)`;function Xc(t){let e=b("li",{},b("i",{class:t.dash?"dashed":""}),t.label);return e.style.setProperty("--swatch",`var(--${t.colour})`),e}var eu=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function ro(t){let e=[["time","origin","symbol","order","n",...eu].join(",")];for(let{points:n,source:l,symbol:s,order:o}of t)for(let[a,p,...f]of n){let d=new Date(a/1e6).toISOString();e.push([d,l,s,`"${o}"`,p,...f.map(v=>v??"")].join(","))}return`${e.join(`
`)}
`}function oo(t,e,n,l){let s=t.map(S=>({chart:S,image:S.picture()})).filter(S=>S.image!==null),o=devicePixelRatio,a=getComputedStyle(l),p=S=>a.getPropertyValue(`--${S}`).trim(),f=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...s.map(S=>S.image.width))+24*o,d.height=f+s.reduce((S,E)=>S+E.image.height+f,0);let v=d.getContext("2d");v.fillStyle=p("ground"),v.fillRect(0,0,d.width,d.height);let m=(S,E,z,R,V)=>{v.fillStyle=p(V),v.font=`${R*o}px ${a.fontFamily}`,v.fillText(S,E,z)};m(e,12*o,26*o,14,"text");let y=f;for(let{chart:S,image:E}of s){let z=S.options.lines.map(R=>R.label).filter(Boolean).join(" · ");m(`${S.options.title}: ${z}`,12*o,y+24*o,12,"muted"),y+=f,v.drawImage(E,12*o,y),v.save(),v.globalAlpha=.28,v.textAlign="center",m(n,d.width/2,y+E.height/2,26,"origin"),v.restore(),y+=E.height}return d}function Gi(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Dl=class{root;net=Vn("Net cost","net");slippage=Vn("Slippage","slippage");fee=Vn("Fees","fee");impact=Vn("Market impact","impact");maker=Vn("Maker · taker","maker");latency=Vn("Internal latency","latency");constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.root=b("section",{class:"figures","aria-label":"What this order costs"},...e.map(n=>n.root))}paint(e){let{estimate:n,subject:l}=e,s=l?.instrument.quote??"",o=v=>l?`waits for ${l.waits_for[v]??v}`:"",a=e.measure==="money"?s:e.measure,p=(v,m)=>e.measure==="money"?`${I(v)} bps`:`${Qn(v,m,"money")} ${s}`,f=(v,m,y,S)=>{j(v.value,Qn(m,y,e.measure)),j(v.unit,_e(m)?a+(m<0?" rebate":""):""),j(v.second,_e(m)?p(m,y):""),j(v.third,S)};if(!n){for(let v of[this.net,this.slippage,this.fee,this.impact])f(v,null,null,"");for(let v of[this.maker,this.latency])[v.value,v.unit,v.second].forEach(m=>j(m,m===v.value?"–":""));return}f(this.net,n.whole_net_bps,n.net_quote,n.whole_net_bps===null?tu(n):nu(n,o("range"))),f(this.slippage,n.slippage_bps,n.slippage_quote,`half-spread ${I(n.half_spread_bps)} · drift ${I(n.drift_bps)}`),this.slippage.third.title=_e(n.drift_bps)?"":`drift ${o("drift")}`,f(this.fee,n.fee_bps,n.fee_quote,_e(n.fee_bps)?n.provenance.fee_origin:o("fee"));let d=n.n_levels===1?"1 level taken":`${n.n_levels} levels taken`;f(this.impact,n.impact_bps,n.impact_quote,_e(n.impact_bps)?d:o("depth")),j(this.maker.value,`${I(100*n.maker_frac,0)} · ${I(100*n.taker_frac,0)}`),j(this.maker.unit,"%"),j(this.maker.second,n.order.policy==="market"?"a market order takes":`${n.order.policy}: ${vl(n.maker_frac)} maker`),j(this.maker.third,n.missing.includes("resting")?`resting: ${"–"} ${o("resting")}`:""),this.paintLatency(e)}paintLatency(e){let n=e.health?.stages.find(s=>s.stage==="whole");j(this.latency.value,n?.n?I(n.p50_us,0):"–"),j(this.latency.unit,n?.n?"µs":""),j(this.latency.second,n?.n?`p99 ${I(n.p99_us,0)} µs, frame to estimate`:"waits for ticks");let l=e.health?.ui;j(this.latency.third,l&&_e(l.p95_ms)?`to the screen p95 ${I(l.p95_ms,0)} ms`:"")}},tu=t=>`${I(100*t.unfilled_frac)} % lies beyond the book; what fills: ${I(t.net_bps)} bps`;function nu(t,e){return _e(t.range_p05_bps)&&_e(t.range_p95_bps)?`p50 ${I(t.range_p50_bps)} · p5–p95 ${I(t.range_p05_bps)} to ${I(t.range_p95_bps)} bps`:`range ${"–"} ${e}`}function Vn(t,e){let n=bl(e),l=b("span",{class:"value","data-figure":e}),s=b("span",{class:"unit"}),o=b("p",{class:"second"}),a=b("p",{class:"third"});return{root:b("div",{class:`figure ${e}`,role:"group","aria-labelledby":n},b("h2",{id:n},t),b("p",{class:"line"},l," ",s),o,a),value:l,unit:s,second:o,third:a}}var lu=[100,1e3,1e4,1e5,1e6],Hl=1,ao=1e7,$l="own rates",Rl=class{constructor(e){this.on=e;let n=bl("instruments");this.choices=b("datalist",{id:n}),this.symbol=b("input",{list:n,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select()});let l=(s,o)=>b("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},o);this.sides={buy:l("buy","Buy"),sell:l("sell","Sell")},this.amount=b("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=b("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Hl*(ao/Hl)**(Number(this.slider.value)/1e3))}),this.unit=qi(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=qi(["market"],"Order type",s=>e.order({policy:s})),this.tier=qi(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=b("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=b("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=b("div",{class:"pair",hidden:!0},$t("Maker, bps",this.maker),$t("Taker, bps",this.taker)),this.latency=b("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=b("output",{},"–"),this.start=b("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=b("p",{class:"error",role:"alert"}),this.root=b("section",{class:"card form"},b("header",{},b("h2",{},"Order")),$t("Instrument",this.symbol,this.choices),b("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),b("div",{class:"pair size"},$t("Size",this.amount),$t("in",this.unit)),this.slider,b("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...lu.map(s=>b("button",{type:"button",click:()=>this.quick(s)},Zn(s)))),$t("Order type",this.policy),$t("Fee tier",this.tier),this.rates,b("div",{class:"pair"},$t("Volatility, a day",this.sigma),$t("Latency to match, ms",this.latency)),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;tier;rates;maker;taker;latency;sigma;start;error;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(n=>this.offered.has(n))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(n=>b("option",{value:n}))))}say(e){j(this.error,e)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:n,subject:l}=e;Ht(this.symbol,n.symbol);for(let f of["buy","sell"])this.sides[f].setAttribute("aria-pressed",String(n.side===f));if(Ht(this.amount,I(n.amount,iu(n.amount))),Ht(this.slider,String(Math.round(1e3*Math.log(n.amount/Hl)/Math.log(ao/Hl)))),Ht(this.unit,n.unit),this.start.dataset.is=e.running?"on":"off",j(this.start,e.running?"Stop":"Start"),!l)return;let{base:s,quote:o,product:a}=l.instrument,p={quote:o,base:s,contracts:"contracts"};for(let f of this.unit.options)j(f,p[f.value]),f.disabled=f.value==="contracts"&&a==="spot";this.offerTiers(e),Ht(this.latency,String(e.latencyMs??l.latency_ms))}paintSigma(e,n){j(this.sigma,_e(e)?`${I(e/100)} %`:"–"),this.sigma.title=_e(e)?`${n}; ${I(e/100*Math.sqrt(365),0)} % a year`:"waits for candles"}offerTiers(e){let{subject:n,fees:l}=e;if(!n)return;let s=n.tiers.map(a=>`${a.name}|${I(a.maker_bps)} / ${I(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(p=>p.split("|"));this.tier.replaceChildren(...a.map(([p,f])=>b("option",{value:p},`${p}  ${f}`)),b("option",{value:$l},$l)),this.policy.replaceChildren(...n.policies.map(p=>b("option",{value:p},p)))}let o=l!==null&&l.tier===void 0;Ht(this.policy,e.order.policy),Ht(this.tier,o?$l:l?.tier??"regular"),this.rates.hidden=!o,o&&(Ht(this.maker,String(l.maker_bps??"")),Ht(this.taker,String(l.taker_bps??"")))}chooseTier(e){this.on.fees(e===$l?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=n=>{let l=Number(n.value.replace("−","-"));return n.value.trim()===""||!Number.isFinite(l)?null:l};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}giveLatency(){let e=Number(this.latency.value);this.latency.value.trim()!==""&&e>=0&&this.on.latency(e)}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));e>0?this.on.order({amount:e}):this.say("the size must be a number above 0")}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}};function Ht(t,e){let n=t.getRootNode();t.value!==e&&(n.activeElement!==t||t.type==="range"||t.tagName==="SELECT")&&(t.value=e)}var iu=t=>Math.min(8,(String(t).split(".")[1]??"").length);function qi(t,e,n){let l=b("select",{"aria-label":e,change:()=>n(l.value)},...t.map(s=>b("option",{value:s},s)));return l}function $t(t,...e){return b("label",{class:"field"},b("span",{},t),...e)}var su=2e3,co=14400,ru={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function uo(t,e){let[n,l]=ou(t,e),[s,o]=ru[n]??["▲",n];return{key:n,mark:s,word:o,detail:l,isLive:n==="live"}}function Yi(t,e){return t.estimate?t.estimate.provenance.book_age_ns+Math.max(0,e-t.heardMs)*1e6:null}function ou(t,e){let n=Yi(t,e),l=n===null?"":`figures are ${Bt(n)} old`;if(!t.running)return["stopped",l];if(t.connection==="closed"||t.connection==="opening"&&t.estimate)return["offline",l];if(t.connection==="opening")return["connecting","to the desk"];if(t.problem){let{state:a,status:p,detail:f}=t.problem;return[a??(p===503?"down":"no answer"),[f,l].filter(Boolean).join("; ")]}if(!t.estimate)return["connecting","to the feed"];if(e-t.heardMs>su)return["silent",l];let{state:s,reason:o}=t.estimate.provenance;return s!=="live"?[s,`${o}; ${l}`]:["live",n!==null&&n>1e9?`book ${Bt(n)} old`:""]}var Ji=t=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[t.subject?.source??"live"]??"";function Wn(t){let e=t.order.symbol.split(":")[0]?.toUpperCase()??"";return t.subject?t.subject.source==="live"?`LIVE · ${e}`:`${Ji(t)} · ${e}`:""}function fo(t,e){let n=t.segments.at(-1);n&&(n.points.push(...e),n.points.length>co&&n.points.splice(0,n.points.length-co))}function Zi(t){let e=t.segments.at(-1);e&&e.points.length===0&&t.segments.pop(),t.segments.push({symbol:t.order.symbol,source:"",order:"",points:[]})}var au=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_resyncs","Resyncs"],["n_reconnects","Reconnects"],["n_crossed","Crossed books"]],Fl=class{root;facts=b("dl",{});history=b("ol",{class:"states"});written="";constructor(){this.root=b("section",{class:"card health"},b("header",{},b("h2",{},"Feed health")),this.facts,this.history)}paint(e,n){let l=e.health,s=[["Messages a second",l?I(l.frames_per_s,1):"–"],["Book age",Bt(Yi(e,n))],["Busy share of a core",l?`${I(100*l.busy_frac,2)} %`:"–"],["Backlog",l?Bt(l.backlog_ns):"–"],...au.filter(([o])=>l&&o in l.feed).map(([o,a])=>[a,I(Number(l.feed[o]),0)]),["Malformed frames",l?I(l.n_malformed,0):"–"],["Updates conflated",l?I(l.n_conflated,0):"–"]];Qi(this.facts,s),this.paintHistory(l)}paintHistory(e){let n=(e?.history??[]).slice(-6).reverse(),l=JSON.stringify(n);l!==this.written&&(this.written=l,this.history.replaceChildren(...n.map(s=>b("li",{},b("time",{},Xn(s.at_ns/1e6))," ",b("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},Il=class{root;body=b("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(n=>b("th",{scope:"col"},n));this.root=b("section",{class:"card latency"},b("header",{},b("h2",{},"Latency"),b("span",{class:"note"},"measured on every tick")),b("table",{},b("thead",{},b("tr",{},...e)),this.body))}paint(e){let n=o=>_e(o)?Bt(o*1e3):"–",l=o=>_e(o)?Bt(o*1e6):"–",s=[];for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole",p=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(f=>n(o.n?f:null));s.push([a?"Data processing":o.stage,a?"lead":"part",p])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(l)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([o,a,p],f)=>{let d=this.body.rows[f]??this.body.appendChild(b("tr",{},b("th",{scope:"row"}),...p.map(()=>b("td",{}))));d.className=a,j(d.cells[0],o),p.forEach((v,m)=>j(d.cells[m+1],v))})}},Vl=class{root;facts=b("dl",{});notes=b("ul",{class:"notes"});written="";constructor(){this.root=b("section",{class:"card facts"},b("header",{},b("h2",{},"This order")),this.facts,this.notes)}paint(e,n){let{estimate:l,subject:s}=e,o=s?.size_unit??"",a=[["Average price",n(l?.average_price)],["Worst price, the limit to set",n(l?.worst_price)],["Size in whole lots",l&&_e(l.order_size)?`${I(l.order_size,2)} ${o}`:"–"],["Filled",l?vl(1-l.unfilled_frac):"–"],["Round trip, bps",I(l?.round_trip_bps)],["Breaks even after, bps",I(l?.break_even_bps)],["Latency to match",l?`${I(l.provenance.latency_ms,0)} ms`:"–"],["Fees of",l?.provenance.fee_origin??"–"]];Qi(this.facts,a);let p=l?[...l.refusals.map(f=>`the venue would refuse: ${f}`),...l.warnings,...cu(l.fee_bps,l.net_bps)]:[];p.join()!==this.written&&(this.written=p.join(),this.notes.replaceChildren(...p.map(f=>b("li",{},f))))}},Wl=class{root;facts=b("dl",{});constructor(){this.root=b("section",{class:"card waits"},b("header",{},b("h2",{},"Not known yet")),this.facts)}paint({estimate:e,subject:n}){let l=e&&n?e.missing:[];this.root.hidden=l.length===0,Qi(this.facts,l.map(s=>[s,`waits for ${n?.waits_for[s]??s}`]))}},cu=(t,e)=>_e(t)&&e>0&&t/e>.9?[`the fee is ${I(100*t/e,1)} % of the answer`]:[];function Qi(t,e){for(;t.children.length>e.length;)t.lastElementChild.remove();e.forEach(([n,l],s)=>{let o=t.children[s]??t.appendChild(b("div",{},b("dt",{}),b("dd",{})));j(o.children[0],n),j(o.children[1],l)})}var po=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function ho(t,e){let n=l=>{let s=l,o=s.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&o?.matches?.("button, summary"))return;let p=uu(s.key,e);p&&(s.preventDefault(),p())};return t.addEventListener("keydown",n),()=>t.removeEventListener("keydown",n)}function uu(t,e){switch(t.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(t)?()=>e.choose(Number(t)-1):null}}var Ul=class{root;asks=[];bids=[];middle;spread;shown;sizes;scroller;constructor(e,n){this.shown=b("span",{class:"note"}),this.sizes=b("th",{scope:"col"},"Size"),this.middle=b("td",{}),this.spread=b("td",{colspan:2});let l=b("select",{"aria-label":"Ticks in a row",change:a=>n(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>b("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,p)=>{let f=Array.from({length:e},()=>{let d=[b("td",{}),b("td",{}),b("td",{})],v=b("tr",{class:a},...d);return p.push({root:v,cells:d}),v});return a==="ask"?f.reverse():f},o=b("tr",{},b("th",{scope:"col"},"Price"),this.sizes,b("th",{scope:"col"},"Total"));this.scroller=b("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},b("table",{},b("thead",{},o),b("tbody",{},...s("ask",this.asks),b("tr",{class:"middle"},this.middle,this.spread),...s("bid",this.bids)))),this.root=b("section",{class:"card ladder"},b("header",{},b("h2",{},"Order book"),this.shown,l),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:n,subject:l,estimate:s}=e;if(!n){for(let y of[...this.asks,...this.bids])y.cells.forEach(S=>j(S,""));j(this.middle,""),j(this.spread,""),j(this.shown,"");return}let o=l?.instrument.tick_price??0,a=mi(l?.instrument.lot_size??0),p=Math.max(n.bid_total.at(-1)??0,n.ask_total.at(-1)??0),{side:f}=e.order,d=s?.worst_price??null,v=(y,S)=>f===y&&d!==null&&(y==="buy"?S<=d+1e-9:S>=d-1e-9),m=(y,S,E,z,R)=>y.forEach((V,k)=>{let O=E[k];V.root.classList.toggle("reach",O!==void 0&&v(S,O)),V.root.style.setProperty("--w",`${O===void 0?0:(100*R[k]/p).toFixed(1)}%`),j(V.cells[0],O===void 0?"":jt(O,o)),j(V.cells[1],O===void 0?"":I(z[k],a)),j(V.cells[2],O===void 0?"":I(R[k],a))});m(this.asks,"buy",n.ask_price,n.ask_size,n.ask_total),m(this.bids,"sell",n.bid_price,n.bid_size,n.bid_total),j(this.middle,jt(n.mid_price,o)),j(this.spread,`spread ${I(2*n.half_spread_bps,3)} bps`),j(this.shown,`${n.n_bids} × ${n.n_asks}`),j(this.sizes,l?`Size, ${l.size_unit}`:"Size")}};var fu=2,pu=9,jl=class{constructor(e,n){this.model=e;this.choose=n;let l=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>b("th",{scope:"col"},s));this.root=b("section",{class:"card markets"},b("header",{},b("h2",{},"This order elsewhere"),b("span",{class:"note"},"costs in bps")),b("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},b("table",{},b("thead",{},b("tr",{},...l)),this.body)))}model;choose;root;body=b("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,n,l){let s=e.slice(0,pu),o=JSON.stringify([s,n.side,n.amount,n.unit,n.policy,l]);if(o!==this.asked){this.asked=o;for(let[a,p]of this.rows)s.includes(a)||(p.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,p)=>this.subscribe(a,p,n,l))}}again(){this.asked=""}take(e){let n=this.rows.get(e.id.slice(2));n&&(e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem))}paint(e){for(let[n,l]of this.rows){let s=l.estimate;l.root.classList.toggle("chosen",n===e.order.symbol),l.root.classList.toggle("dim",!s||l.problem!==null||s.provenance.state!=="live"||!e.running);let o=l.problem?l.problem.state??l.problem.title:s?.provenance.state??"connecting",a=p=>Qn(p,null,"bps");[e.running?o:"stopped",s?jt(s.mid_price,l.subject?.instrument.tick_price??0):"–",s?I(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((p,f)=>j(l.cells[f],p)),l.root.title=l.problem?.detail??""}}subscribe(e,n,l,s){let o=this.rows.get(e);if(!o){let p=Array.from({length:7},()=>b("td",{})),f=b("button",{type:"button",click:()=>this.choose(e)},e),d=b("tr",{},b("td",{},b("kbd",{},String(n+1))),b("th",{scope:"row"},f),...p);o={root:d,cells:p,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...l,symbol:e},hz:fu,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var mo=`.fc {
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
  line-height: 1.2;
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

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 232px 272px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .two {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
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
.fc .waits[hidden] {
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
  .fc .two {
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
`;var go='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Bl=class{constructor(e,n,l){this.url=e;this.protocols=n;this.state={...l,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,n){JSON.stringify(this.state[e])!==JSON.stringify(n)&&(this.state[e]=n,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let n of e)this.emit(`change:${n}`);e.length&&this.emit("change")}on(e,n){this.listeners.set(e,(this.listeners.get(e)??new Set).add(n))}off(e,n){this.listeners.get(e)?.delete(n)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...n){for(let l of[...this.listeners.get(e)??[]])l(...n)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=n=>this.emit("msg:custom",JSON.parse(n.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var bo="fillcast.token",vo="fillcast.looks",yo=["theme","palette","measure"];async function mu(t){let e=new URLSearchParams(location.hash.slice(1)),n=gu(e),l=async f=>{let d=await fetch(f,{headers:n?{Authorization:`Bearer ${n}`}:{}});if(!d.ok)throw new Error(`${f}: ${d.status}`);return d.json()},s=[];try{s=(await l("/v1/health")).follows}catch(f){t.textContent=String(f).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${f}`;return}let o=JSON.parse(localStorage.getItem(vo)??"{}"),a=new Bl(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...n?[`token.${n}`]:[]],{...o,...bu(e,s[0]??"okx:BTC-USDT-SWAP"),running:!0,instruments:s,watched:s});Xi({model:a,el:t}),a.on("change",()=>{history.replaceState(null,"",`#${yu(a)}`),localStorage.setItem(vo,JSON.stringify(Object.fromEntries(yo.map(f=>[f,a.get(f)]))))});let p=async()=>{let f=await l("/v1/instruments?limit=1000");a.set("instruments",wu(f.instruments.map(d=>d.symbol),s)),a.save_changes()};a.on("change:connection",()=>a.get("connection")==="open"&&setTimeout(()=>{p().catch(()=>{})},1500))}function gu(t){let e=t.get("token");return e&&(sessionStorage.setItem(bo,e),t.delete("token"),history.replaceState(null,"",`#${t}`)),sessionStorage.getItem(bo)??""}function bu(t,e){let n=Number(t.get("amount")),s={order:{symbol:t.get("i")??e,side:t.get("side")==="sell"?"sell":"buy",amount:n>0&&n<1e18?n:100,unit:["quote","base","contracts"].find(o=>o===t.get("unit"))??"quote",policy:t.get("policy")??"market"},fees:vu(t)};for(let[o,a]of[["latency_ms","latency"],["hz","hz"],["group_ticks","group"],["alert_bps","alert"]]){let p=t.get(a);p!==null&&Number.isFinite(Number(p))&&(s[o]=Number(p))}for(let o of yo)t.has(o)&&(s[o]=t.get(o));return s}function vu(t){let e=l=>t.has(l)?Number(t.get(l)):null;if(t.has("maker")||t.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let n=t.get("tier");return n===null?null:{tier:n}}function yu(t){let{symbol:e,side:n,amount:l,unit:s,policy:o}=t.get("order"),a=t.get("fees"),p={i:e,side:n,amount:l,unit:s,...o==="market"?{}:{policy:o},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},latency:t.get("latency_ms"),hz:t.get("hz"),alert:t.get("alert_bps"),group:t.get("group_ticks")},f=Object.entries(p).filter(([,d])=>d!=null);return new URLSearchParams(f.map(([d,v])=>[d,String(v)])).toString().replaceAll("%3A",":")}function wu(t,e){let n=l=>{let s=e.indexOf(l);if(s>=0)return s;let o=l.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...t])].sort((l,s)=>n(l)-n(s)||l.localeCompare(s))}var xu="main.",wo=25,xo=100,ku=250,Su=100,es=new CSSStyleSheet;es.replaceSync(go+mo);var ko=["bps","%","money"],ts=class{constructor(e,n){this.model=e;this.state=So(e),this.form=new Rl({order:l=>this.set("order",{...this.state.order,...l}),fees:l=>this.set("fees",l),latency:l=>this.set("latency_ms",l),running:l=>this.set("running",l)}),this.markets=new jl(e,l=>this.set("order",{...this.state.order,symbol:l})),this.charts=_u(this.state),this.measures=ko.map(l=>b("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",l)},l)),this.helpBox=Tu(),this.root=this.layout(),Mu(n),n.append(this.root),this.listen(),this.settingsChanged(),this.timer=window.setInterval(()=>this.wake(),250)}model;state;root;figures=new Dl;ladder=new Ul(wo,e=>this.set("group_ticks",e));form;alert=new yl(e=>this.set("alert_bps",e));health=new Fl;latency=new Il;facts=new Vl;waits=new Wl;markets;charts;name=b("h1",{});mid=b("span",{class:"mid","data-figure":"mid"});spread=b("span",{class:"note"});pill=b("span",{class:"pill"});why=b("span",{class:"why"});said=b("span",{class:"unseen",role:"status"});badge=b("span",{class:"badge"});time=b("time",{});helpBox;measures;subscriptions=[];frame=0;timer=0;later=0;painted={figures:0,charts:0,echo:0};echo=null;refused=null;isNew={ladder:!1,charts:!1};symbol="";asked=0;ran=!1;close(){cancelAnimationFrame(this.frame),clearInterval(this.timer),clearTimeout(this.later);for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.alert.close(),Object.values(this.charts).forEach(e=>e.close()),this.root.remove()}layout(){let{charts:e}=this,n=(s,o,a)=>b("button",{type:"button","aria-label":o,title:o,click:a},s),l=b("header",{class:"bar card"},b("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),b("div",{class:"tools"},this.time,b("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),n("CSV","Export the history as CSV",()=>this.exportCsv()),n("PNG","Export the charts as a picture",()=>{this.exportPng()}),n("Theme","Dark or light (T)",()=>this.nextTheme()),n("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),n("?","Keys",()=>this.helpBox.showModal())));return b("div",{class:"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},l,this.figures.root,b("div",{class:"grid"},b("div",{class:"column left"},this.form.root,this.alert.root,this.health.root,this.waits.root),this.ladder.root,b("div",{class:"column right"},b("div",{class:"two"},e.curve.root,e.depth.root),e.cost.root,b("div",{class:"two"},e.impact.root,e.tick.root),b("div",{class:"two"},this.latency.root,this.facts.root),this.markets.root)),this.helpBox)}listen(){let e=(n,l)=>{this.model.on(n,l),this.subscriptions.push(()=>this.model.off(n,l))};e("msg:custom",n=>this.take(n));for(let n of["order","fees","latency_ms","running","hz","group_ticks"])e(`change:${n}`,()=>this.settingsChanged());for(let n of["measure","theme","palette","watched","instruments"])e(`change:${n}`,()=>this.looksChanged());e("change:connection",()=>this.connected()),this.subscriptions.push(ho(this.model.get("connection")===void 0?this.root:document,{side:n=>this.set("order",{...this.state.order,side:n}),resize:n=>this.form.resize(n),toggle:()=>this.set("running",!this.state.running),choose:n=>this.choose(this.markets.symbols[n]),recentre:()=>this.ladder.recentre(),theme:()=>this.nextTheme(),help:()=>this.helpBox.showModal()}))}get id(){return xu+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,n){this.model.set(e,n),this.model.save_changes()}settingsChanged(){let{state:e,model:n}=this,l=So(n);e.order=l.order,e.fees=l.fees,e.latencyMs=l.latencyMs,e.running=l.running,e.groupTicks=l.groupTicks,e.order.symbol!==this.symbol&&this.moved(),e.running&&!this.ran&&Zi(e),this.ran=e.running,this.refused=null,this.ask(),this.looksChanged()}moved(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,Object.assign(this.state,{subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,health:null}),Zi(this.state)}ask(){let{state:e,model:n}=this;if(!e.running){n.send({op:"unsubscribe",id:this.id});return}n.send({op:"subscribe",id:this.id,order:e.order,fees:e.fees,latency_ms:e.latencyMs,hz:n.get("hz")??20,n_levels:wo,group_ticks:e.groupTicks})}connected(){this.state.connection=this.model.get("connection")??"open",this.state.connection==="open"&&(this.markets.again(),this.ask()),this.looksChanged()}looksChanged(){let{model:e,state:n}=this;n.measure=e.get("measure")??"bps",this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],n.order,n.running),this.alert.start(e.get("alert_bps")??null),this.measures.forEach((s,o)=>s.setAttribute("aria-pressed",String(ko[o]===n.measure)));let l=`${e.get("theme")??"dark"} ${e.get("palette")??"green-red"}`;this.root.dataset.looks!==l&&(this.root.dataset.looks=l,Object.values(this.charts).forEach(s=>s.recolour())),this.painted={figures:0,charts:0,echo:this.painted.echo},this.isNew={ladder:!0,charts:!0},this.wake()}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=["green-red","red-green","blue-orange"];this.set("palette",e[(e.indexOf(this.model.get("palette")??"green-red")+1)%e.length])}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")&&this.markets.take(e),this.wake()}takeMain(e){let{state:n}=this;n.running&&(n.heardMs=Date.now(),e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem),e.ladder!==void 0&&([n.ladder,this.isNew.ladder]=[e.ladder,!0]),e.depth!==void 0&&(n.depth=e.depth),e.curve!==void 0&&(n.curve=e.curve),e.health!==void 0&&(n.health=e.health),e.series&&this.remember(e),this.isNew.charts||=!!(e.depth??e.curve??e.series),this.echo={n:e.n})}remember(e){let{state:n}=this,l=n.segments.at(-1);if(!l||!e.series)return;let{side:s,amount:o,unit:a}=n.order;l.source=Wn(n),l.order=`${s} ${o} ${a}`,fo(n,e.series)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}paint(e){this.frame=0;let{state:n,painted:l}=this,s=uo(n,Date.now());if(e-l.figures>=xo-8?(l.figures=e,this.paintFigures(s)):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},l.figures+xo-e)),this.isNew.ladder&&(this.isNew.ladder=!1,this.ladder.paint(n),this.paintTouch()),this.isNew.charts&&e-l.charts>=ku-8&&(l.charts=e,this.isNew.charts=!1,this.paintCharts()),this.echo){let{n:o}=this.echo,{id:a}=this;if(this.echo=null,e-l.echo<Su)return;l.echo=e;let p=new MessageChannel;p.port1.onmessage=()=>this.model.send({op:"painted",id:a,n:o}),p.port2.postMessage(null)}}paintFigures(e){let{state:n}=this,s=n.subject?.instrument?.tick_price??0;this.root.dataset.state=e.key,this.root.classList.toggle("dim",!e.isLive),j(this.name,n.order.symbol),j(this.badge,Wn(n)),this.badge.dataset.origin=n.subject?.source??"",j(this.said,`${n.order.symbol} is ${e.word}`),j(this.pill,`${e.mark} ${e.word}`),j(this.why,e.detail),j(this.time,`${Xn(Date.now())} UTC`),this.root.dataset.mark=n.subject?.source==="live"?"":n.subject?Ji(n):"",this.figures.paint(n),this.form.paint(n),this.form.paintSigma(n.health?.features.sigma_1d_bps,n.health?.features.sigma_origin??""),this.form.say(this.refused?this.refused.detail:n.problem&&![409,503].includes(n.problem.status)?n.problem.detail:""),this.alert.paint(n,e),this.health.paint(n,Date.now()),this.latency.paint(n.health),this.facts.paint(n,o=>jt(o,s)),this.waits.paint(n),this.markets.paint(n)}paintTouch(){let{ladder:e,subject:n}=this.state;j(this.mid,e?jt(e.mid_price,n?.instrument.tick_price??0):"–"),j(this.spread,e?`mid ${n?.instrument.quote??""} · spread ${I(2*e.half_spread_bps,3)} bps`:"")}paintCharts(){let{charts:e,state:n}=this,{curve:l,depth:s}=n,o=n.problem?.detail??"waits for a book";if(e.curve.show(l?[l.size_quote,l.slippage_bps,l.impact_bps,l.fee_bps,l.net_bps]:[[],[],[],[],[]],o),s){let v=[...s.bid_price].reverse(),m=[...v,...s.ask_price],y=S=>S.map(()=>null);e.depth.show([m,[...[...s.bid_total].reverse(),...y(s.ask_price)],[...y(v),...s.ask_total]],o)}else e.depth.show([[],[],[]],o);let a=n.segments.at(-1)?.points??[],p=v=>a.map(m=>m[v]),f=a.map(v=>v[0]/1e9),d="two points are needed; the first come within a second";e.cost.show([f,p(2),p(3),p(5),p(7),p(6)],d),e.impact.show([f,p(4),p(8)],d),e.tick.show([f,p(10)],d)}exportName(e){let n=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${Wn(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${n}.${e}`}exportCsv(){Gi(this.exportName("csv"),new Blob([ro(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:n,amount:l,unit:s,symbol:o}=e.order,a=`${Wn(e)} · ${n} ${I(l,2)} ${s} ${o} · ${new Date().toISOString()}`;oo(Object.values(this.charts),a,Wn(e),this.root).toBlob(f=>f&&Gi(this.exportName("png"),f),"image/png")}};function So(t){return{order:t.get("order"),fees:t.get("fees")??null,latencyMs:t.get("latency_ms")??null,running:t.get("running")??!0,connection:t.get("connection")??"open",measure:t.get("measure")??"bps",groupTicks:t.get("group_ticks")??1,subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,health:null,segments:[],heardMs:0}}function _u(t){let e=l=>I(l,2),n=l=>Xn(l*1e3);return{curve:new qt({title:"Cost by size",note:"bps by quote",height:210,x:"log",xTick:Zn,yTick:e,fromZero:!0,mark:()=>t.estimate?{at:t.estimate.filled_quote,word:"this order"}:null,lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2}]}),depth:new qt({title:"Depth",height:210,x:"price",xTick:l=>I(l,0),yTick:Zn,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new qt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:n,yTick:e,bands:[[4,5,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new qt({title:"Impact and maker share",height:150,x:"time",xTick:n,yTick:e,rightTick:l=>`${I(100*l,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),tick:new qt({title:"Processing time",note:"µs a tick",height:150,x:"time",xTick:n,yTick:l=>I(l,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}function Tu(){let t=po.map(([n,l])=>b("div",{},b("dt",{},n),b("dd",{},l))),e=b("dialog",{"aria-label":"Keys"},b("h2",{},"Keys"),b("dl",{},...t),b("button",{type:"button",click:()=>e.close()},"Close"));return e}function Mu(t){let e=t.getRootNode(),n=e instanceof ShadowRoot?e:document;n.adoptedStyleSheets.includes(es)||(n.adoptedStyleSheets=[...n.adoptedStyleSheets,es])}function Xi({model:t,el:e}){let n=new ts(t,e);return()=>n.close()}var Sf={render:Xi};export{ts as Panel,Sf as default,mu as open,Xi as render};
